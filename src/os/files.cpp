#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/printable.hpp"
#include "core/say.hpp"
#include "os/descriptor.hpp"
#include "os/os.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

[[noreturn]] void fail(std::string_view doing, const std::string& path, int error) {
  throw Error(ErrorKind::io, say("cannot {} {}: {}", doing, in_quotes(path), std::strerror(error)),
              doing == "read" ? "a file that can be read is expected here"
                              : "a place that can be written to is expected here");
}

/// Files and pipes can be read; anything else is a slip of the hand, or endless.
void expect_readable_kind(const std::string& path, const struct stat& status) {
  if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) return;
  const std::string_view kind = S_ISDIR(status.st_mode) ? "a directory" : "a device";
  throw Error(ErrorKind::io, say("cannot read {}: it is {}", in_quotes(path), kind),
              "a file is expected here");
}

std::string read_all(int descriptor, const std::string& path, std::size_t expected_size) {
  std::string text;
  text.reserve(expected_size + 1);
  constexpr std::size_t piece = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(std::max(std::min(text.capacity(), size + (piece << 4U)), size + 1));
    const ssize_t got = ::read(descriptor, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) {
      text.resize(size);
      continue;
    }
    if (got < 0) fail("read", path, errno);
    text.resize(size + static_cast<std::size_t>(got));
    if (got == 0) return text;
    if (text.size() > most_bytes) {
      throw Error(ErrorKind::data, say("{} is larger than 256 MiB", in_quotes(path)),
                  "a smaller file is expected");
    }
  }
}

/// Where a link leads to, so that the link itself stays; the path itself where
/// it leads nowhere yet.
std::string target_of(const std::string& path) {
  char* const resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string target(resolved);
  std::free(resolved);
  return target;
}

void write_in_place(const std::string& path, std::string_view text) {
  constexpr mode_t before_umask = 0666;
  Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, before_umask));
  if (!file.is_open()) fail("write", path, errno);
  if (!write_all(file.get(), text)) fail("write", path, errno);
  if (!file.close()) fail("write", path, errno);
}

void write_and_rename(const std::string& path, std::string_view text) {
  constexpr mode_t before_umask = 0666;
  const std::string fresh = say("{}.{}.new", path, getpid());
  Descriptor file(open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, before_umask));
  if (!file.is_open()) fail("write", path, errno);
  const bool written = write_all(file.get(), text) && fsync(file.get()) == 0 && file.close() &&
                       std::rename(fresh.c_str(), path.c_str()) == 0;
  if (written) return;
  const int error = errno;
  unlink(fresh.c_str());
  fail("write", path, error);
}

}  // namespace

std::string SystemFiles::read(const std::string& path) const {
  if (path == "-") return read_all(STDIN_FILENO, "standard input", 0);
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail("read", path, errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) fail("read", path, errno);
  expect_readable_kind(path, status);
  const auto size = static_cast<std::size_t>(status.st_size);
  return read_all(file.get(), path, std::min(size, most_bytes));
}

void SystemFiles::replace(const std::string& path, std::string_view text) {
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail("write", path, EISDIR);
  struct stat link {};
  const bool dangling = !exists && lstat(path.c_str(), &link) == 0;
  if (dangling || (exists && !S_ISREG(status.st_mode))) {
    write_in_place(path, text);
  } else {
    write_and_rename(target_of(path), text);
  }
}

std::optional<std::string> system_environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

}  // namespace rollplan
