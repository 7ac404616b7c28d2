// Owns a file descriptor, and has the retry loops that POSIX calls need.
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

/// Opens /dev/null in place of each closed standard stream, so that no other file gets its
/// number. Reading or writing such a stream fails as if it were closed.
void fill_closed_streams();

/// Whether to repeat a call that failed with errno. Yes if a signal interrupted it. Yes too if the
/// descriptor does not block, which another program that shares it may have set: then this first
/// waits for `events`, POLLIN or POLLOUT.
bool may_try_again(int descriptor, short events);

/// Writes all of `text`; false with errno set if that failed.
bool write_all(int descriptor, std::string_view text);

/// Returns once everything written is on the disk; false with errno set if that failed.
bool sync_all(int descriptor);

}  // namespace rollplan
