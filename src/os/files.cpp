#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
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

[[noreturn]] void refuse_size(const std::string& path) {
  throw Error(ErrorKind::data, say("{} is larger than 256 MiB", in_quotes(path)),
              "a smaller file is expected");
}

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
    if (text.size() > most_bytes) refuse_size(path);
  }
}

/// Reads a pipe.
std::string read_pipe(int pipe, const std::string& path) {
  const bool is_idle = !has_woken_up(pipe);
  std::string text = read_all(pipe, path, 0);  // waits for a writer that is there, but slow
  if (is_idle && text.empty()) give_up_pipe(path);
  return text;
}

void write_in_place(const std::string& path, std::string_view text) {
  Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to("write", path, errno);
  if (!write_all(file.get(), text)) fail_to("write", path, errno);
  if (!file.close()) fail_to("write", path, errno);
}

/// Locks the folder instead of the file, because an edit replaces the file and its lock with it.
/// Some network file systems cannot lock folders; the edit then goes on without a lock.
Descriptor lock_folder_of(const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  Descriptor lock(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  constexpr std::chrono::seconds patience{10};
  if (lock.is_open() && !lock_within(lock.get(), LOCK_EX, patience) && errno == EWOULDBLOCK) {
    throw Error(ErrorKind::io,
                say("cannot write {}: another program has locked its folder", in_quotes(path)),
                "nothing was written; try again when that program has ended");
  }
  return lock;
}

}  // namespace

std::string SystemFiles::read(const std::string& path) const {
  if (path == "-") return read_all(STDIN_FILENO, "standard input", 0);
  // Without O_NONBLOCK, opening a pipe waits for its writer.
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) fail_to("read", path, errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) fail_to("read", path, errno);
  expect_readable_kind(path, status);
  if (S_ISFIFO(status.st_mode)) return read_pipe(file.get(), path);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > most_bytes) refuse_size(path);
  return read_all(file.get(), path, size);
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

void SystemFiles::replace_private(const std::string& path, std::string_view text) {
  const std::string target = target_of(path);
  make_folders(target);
  struct stat status {};
  if (stat(target.c_str(), &status) == 0) expect_file("write", path, status);
  write_and_rename(target, text, owners_alone);
  if (!sync_folder_of(target)) fail_to("write", path, errno);
}

void SystemFiles::edit_private(const std::string& path,
                               const std::function<std::string(const std::string&)>& edit) {
  make_folders(path);
  const Descriptor lock = lock_folder_of(target_of(path));
  const std::string text = exists(path) ? read(path) : std::string();
  const std::string edited = edit(text);
  if (edited != text) replace_private(path, edited);
}

void SystemFiles::remove(const std::string& path) {
  if (unlink(path.c_str()) != 0 && errno != ENOENT) fail_to("remove", path, errno);
}

std::optional<std::string> system_environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

}  // namespace rollplan
