// Reads files of any size in a fixed amount of memory.
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "os/descriptor.hpp"
#include "os/file_access.hpp"
#include "os/os.hpp"

namespace rollplan {
namespace {

/// Empty if there is no such file.
std::optional<Descriptor> open_if_there(const std::string& path, int more_flags) {
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | more_flags));
  if (file.is_open()) return file;
  if (errno != ENOENT) fail_to("read", path, errno);
  return std::nullopt;
}

/// While it exists, no program that locks the file is writing a line.
class Calm {
 public:
  explicit Calm(int descriptor) : descriptor_(descriptor) {
    constexpr std::chrono::seconds patience{1};
    lock_within(descriptor, LOCK_SH, patience);  // if that fails, reads what is there
  }
  Calm(const Calm&) = delete;
  Calm& operator=(const Calm&) = delete;
  ~Calm() { flock(descriptor_, LOCK_UN); }

 private:
  int descriptor_;
};

enum class Origin : std::uint8_t { file, named_pipe, standard_input };

/// If the last line has no end, a writer may be about to write it, so this waits for the lock.
void hand_over(int descriptor, Origin origin, const std::string& path,
               const std::function<bool(std::string_view)>& take) {
  constexpr std::size_t piece = std::size_t{256} << 10U;
  std::vector<char> buffer(piece);
  bool may_lack_writer = origin == Origin::named_pipe && !has_woken_up(descriptor);
  char last = '\n';
  std::optional<Calm> calm;
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && may_try_again(descriptor, POLLIN)) continue;
    if (got < 0) fail_to("read", path, errno);
    if (got == 0 && may_lack_writer) give_up_pipe(path);
    if (got == 0 && (last == '\n' || origin != Origin::file || calm)) return;
    if (got == 0) {
      calm.emplace(descriptor);
      continue;
    }
    const std::string_view text(buffer.data(), static_cast<std::size_t>(got));
    last = text.back();
    may_lack_writer = false;
    if (!take(text)) return;
  }
}

Tail read_tail(int descriptor, const std::string& path, std::size_t bytes) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) fail_to("read", path, errno);
  expect_file("read", path, status);
  const auto size = static_cast<std::size_t>(status.st_size);
  Tail tail{std::string(std::min(size, bytes), '\0'), size <= bytes};
  std::size_t have = 0;
  while (have < tail.text.size()) {
    const ssize_t got = pread(descriptor, tail.text.data() + have, tail.text.size() - have,
                              static_cast<off_t>(size - tail.text.size() + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_to("read", path, errno);
    if (got == 0) break;  // another program made the file shorter meanwhile
    have += static_cast<std::size_t>(got);
  }
  tail.text.resize(have);
  return tail;
}

}  // namespace

std::optional<Tail> SystemFiles::tail(const std::string& path, std::size_t bytes) const {
  // Opening a pipe would wait for its writer, only to refuse it.
  const std::optional<Descriptor> file = open_if_there(path, O_NONBLOCK);
  if (!file) return std::nullopt;
  Tail tail = read_tail(file->get(), path, bytes);
  if (tail.text.empty() || tail.text.ends_with('\n')) return tail;
  const Calm calm(file->get());
  return read_tail(file->get(), path, bytes);
}

bool SystemFiles::read_pieces(const std::string& path,
                              const std::function<bool(std::string_view)>& take) const {
  if (path == "-") {
    hand_over(STDIN_FILENO, Origin::standard_input, "standard input", take);
    return true;
  }
  // Without O_NONBLOCK, opening a pipe waits for its writer.
  const std::optional<Descriptor> file = open_if_there(path, O_NONBLOCK);
  if (!file) return false;
  struct stat status {};
  if (fstat(file->get(), &status) != 0) fail_to("read", path, errno);
  expect_readable_kind(path, status);
  hand_over(file->get(), S_ISREG(status.st_mode) ? Origin::file : Origin::named_pipe, path, take);
  return true;
}

}  // namespace rollplan
