#include "os/file_access.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "os/descriptor.hpp"
#include "os/leftovers.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

[[noreturn]] void refuse_kind(std::string_view doing, const std::string& path, mode_t mode) {
  std::string_view kind = "a device";
  if (S_ISDIR(mode)) kind = "a directory";
  if (S_ISFIFO(mode)) kind = "a pipe";
  if (S_ISSOCK(mode)) kind = "a socket";
  throw Error(ErrorKind::io, say("cannot {} {}: it is {}", doing, in_quotes(path), kind),
              "name a file");
}

/// The target of the link at `path`; empty if it is not a link.
std::optional<std::string> link_at(const std::string& path) {
  std::array<char, PATH_MAX> text{};
  const ssize_t length = readlink(path.c_str(), text.data(), text.size());
  if (length < 0) return std::nullopt;
  return std::string(text.data(), static_cast<std::size_t>(length));
}

/// Follows links whose target does not exist, which realpath() cannot do.
std::string end_of_links(std::string path) {
  constexpr int most_links = 40;
  for (int i = 0; i < most_links; ++i) {
    const auto link = link_at(path);
    if (!link) return path;
    path = link->starts_with('/') ? *link : path.substr(0, path.rfind('/') + 1) + *link;
  }
  fail_to("write", path, ELOOP);
}

struct Fresh {
  Descriptor file;
  std::string name;
};

/// Creates a new file with an unused name. Tries several names, because an earlier process with the
/// same number may have left a file behind.
Fresh open_beside(const std::string& path, mode_t mode) {
  constexpr int most_tries = 100;
  for (int i = 0;; ++i) {
    std::string name = temporary_name(path, getpid(), i);
    Descriptor file(open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (file.is_open()) {
      flock(file.get(), LOCK_EX | LOCK_NB);  // tells others that this file is being written
      return {std::move(file), std::move(name)};
    }
    if (errno != EEXIST || i == most_tries) fail_to("write", path, errno);
  }
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_not_of('/', path.rfind('/'));
  if (path.find('/') == std::string::npos) return ".";
  return slash == std::string::npos ? "/" : path.substr(0, slash + 1);
}

void fail_to(std::string_view doing, const std::string& path, int error) {
  throw Error(ErrorKind::io, say("cannot {} {}: {}", doing, in_quotes(path), std::strerror(error)),
              "check the path and its permissions");
}

void expect_readable_kind(const std::string& path, const struct stat& status) {
  if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode)) {
    refuse_kind("read", path, status.st_mode);
  }
}

bool has_woken_up(int pipe) {
  constexpr int patience_ms = 5000;
  pollfd wait{pipe, POLLIN, 0};
  return poll(&wait, 1, patience_ms) != 0;
}

void give_up_pipe(const std::string& path) {
  throw Error(ErrorKind::io, say("cannot read {}: nothing writes to this pipe", in_quotes(path)),
              "start the program that writes to it first, or name a file");
}

void expect_file(std::string_view doing, const std::string& path, const struct stat& status) {
  if (!S_ISREG(status.st_mode)) refuse_kind(doing, path, status.st_mode);
}

std::string target_of(const std::string& path) {
  char* const resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return end_of_links(path);
  std::string target(resolved);
  std::free(resolved);
  return target;
}

void write_and_rename(const std::string& path, std::string_view text, mode_t mode) {
  struct stat old {};
  const bool is_there = stat(path.c_str(), &old) == 0;
  constexpr mode_t permissions = 07777;
  const mode_t kept = old.st_mode & permissions;
  remove_leftovers(path);
  Fresh fresh = open_beside(path, is_there ? kept : mode);
  Descriptor& file = fresh.file;
  if (is_there) fchmod(file.get(), kept);  // may fail: some file systems have no modes
  const bool written = write_all(file.get(), text) && sync_all(file.get()) && file.close() &&
                       std::rename(fresh.name.c_str(), path.c_str()) == 0;
  if (written) return;
  const int error = errno;
  unlink(fresh.name.c_str());
  fail_to("write", path, error);
}

void make_folders(const std::string& path) {
  const std::string folder = folder_of(path);
  struct stat status {};
  if (stat(folder.c_str(), &status) == 0) return;
  if (errno != ENOENT) fail_to("make the folder", folder, errno);
  make_folders(folder);
  constexpr mode_t folder_mode = 0700;
  if (mkdir(folder.c_str(), folder_mode) != 0 && errno != EEXIST) {
    fail_to("make the folder", folder, errno);
  }
  if (!sync_folder_of(folder)) fail_to("make the folder", folder, errno);
}

bool sync_folder_of(const std::string& path) {
  const Descriptor folder(open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) return errno == EACCES;     // the folder may be writable but not readable
  return sync_all(folder.get()) || errno == EINVAL;  // the file system saves names by itself
}

bool lock_within(int descriptor, int kind, std::chrono::milliseconds patience) {
  using std::chrono::steady_clock;
  constexpr int pause_ms = 20;
  const steady_clock::time_point give_up = steady_clock::now() + patience;
  while (flock(descriptor, kind | LOCK_NB) != 0) {
    const bool held = errno == EWOULDBLOCK;
    if (!held && errno != EINTR) return false;
    if (held && steady_clock::now() >= give_up) {
      errno = EWOULDBLOCK;
      return false;
    }
    if (held) poll(nullptr, 0, pause_ms);
  }
  return true;
}

}  // namespace rollplan
