#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "os/descriptor.hpp"
#include "os/file_access.hpp"
#include "os/os.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr mode_t before_umask = 0666;

std::string read_all(int descriptor, const std::string& path, std::size_t expected_size) {
  std::string text;
  text.reserve(expected_size + 1);
  constexpr std::size_t most_at_once = std::size_t{1} << 20U;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(std::max(std::min(text.capacity(), size + most_at_once), size + 1));
    const ssize_t got = ::read(descriptor, text.data() + size, text.size() - size);
    if (got < 0 && may_try_again(descriptor, POLLIN)) {
      text.resize(size);
      continue;
    }
    if (got < 0) fail_to("read", path, errno);
    text.resize(size + static_cast<std::size_t>(got));
    if (got == 0) return text;
    if (text.size() > most_bytes) {
      throw Error(ErrorKind::data, say("{} is larger than 256 MiB", in_quotes(path)),
                  "a smaller file is expected");
    }
  }
}

void write_in_place(const std::string& path, std::string_view text) {
  Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to("write", path, errno);
  if (!write_all(file.get(), text)) fail_to("write", path, errno);
  if (!file.close()) fail_to("write", path, errno);
}

}  // namespace

std::string SystemFiles::read(const std::string& path) const {
  if (path == "-") return read_all(STDIN_FILENO, "standard input", 0);
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to("read", path, errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) fail_to("read", path, errno);
  expect_readable_kind(path, status);
  const auto size = static_cast<std::size_t>(status.st_size);
  return read_all(file.get(), path, std::min(size, most_bytes));
}

bool SystemFiles::exists(const std::string& path) const {
  return access(path.c_str(), F_OK) == 0;
}

void SystemFiles::replace(const std::string& path, std::string_view text) {
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail_to("write", path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    write_in_place(path, text);
  } else {
    write_and_rename(target_of(path), text, before_umask);
  }
}

std::optional<std::string> system_environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

}  // namespace rollplan
