// A file descriptor with an owner, and the loops that POSIX leaves to everybody.
#pragma once

#include <string_view>
#include <utility>

namespace rollplan {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();

  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  /// Closes it now; false with errno set if that failed.
  bool close();

 private:
  int number_;
};

/// Puts something in the place of a standard stream that is closed, so that no file
/// gets its number. Reading from it or writing to it fails as if it were closed.
void fill_closed_streams();

/// After a call that has failed with errno: whether to call again. So it is where
/// a signal came in between, and where the descriptor does not block, for whoever
/// shares it has set it so: then this waits for `events`, POLLIN or POLLOUT.
bool may_try_again(int descriptor, short events);

/// Writes all of `text`; false with errno set if that failed.
bool write_all(int descriptor, std::string_view text);

/// Returns once all that was written is on the disk; false with errno set if that failed.
bool sync_all(int descriptor);

}  // namespace rollplan
