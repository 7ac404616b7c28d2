// Appends a line to a file to which several programs write. Either the whole line reaches the disk
// or none of it.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

#include "os/descriptor.hpp"
#include "os/file_access.hpp"
#include "os/os.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

struct Opened {
  Descriptor file;
  bool is_new = false;
  off_t size = 0;
};

Opened open_to_append(const std::string& path) {
  // Do not block if this is a pipe, and do not make it our controlling terminal if it is a
  // terminal.
  constexpr int flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  Descriptor old(open(path.c_str(), flags));
  if (old.is_open()) return {std::move(old), false, 0};
  if (errno != ENOENT) fail_to("write", path, errno);
  make_folders(target_of(path));
  Descriptor fresh(open(path.c_str(), flags | O_CREAT, owners_alone));
  if (!fresh.is_open()) fail_to("write", path, errno);
  return {std::move(fresh), true, 0};
}

void wait_for_lock(const Descriptor& file, const std::string& path) {
  constexpr std::chrono::seconds patience{10};
  if (lock_within(file.get(), LOCK_EX, patience)) return;
  if (errno != EWOULDBLOCK) fail_to("lock", path, errno);
  throw Error(ErrorKind::io, say("cannot write {}: another program has locked it", in_quotes(path)),
              "nothing was written; try again when that program has ended");
}

/// Another program may have replaced the file while this one waited for the lock.
bool is_still_at(const std::string& path, const struct stat& status) {
  struct stat now {};
  return stat(path.c_str(), &now) == 0 && now.st_dev == status.st_dev &&
         now.st_ino == status.st_ino;
}

bool lacks_end(const Descriptor& file, off_t size, const std::string& path) {
  if (size == 0) return false;
  char last = 0;
  ssize_t got = -1;
  do {
    got = pread(file.get(), &last, 1, size - 1);
  } while (got < 0 && errno == EINTR);
  if (got != 1) fail_to("write", path, got < 0 ? errno : EIO);
  return last != '\n';
}

/// Opens and locks the file that is at the path now.
Opened open_and_lock(const std::string& path) {
  constexpr int most_tries = 10;
  for (int i = 0; i < most_tries; ++i) {
    Opened opened = open_to_append(path);
    struct stat status {};
    if (fstat(opened.file.get(), &status) != 0) fail_to("write", path, errno);
    expect_file("write", path, status);
    wait_for_lock(opened.file, path);
    if (fstat(opened.file.get(), &status) != 0) fail_to("write", path, errno);
    opened.size = status.st_size;
    if (is_still_at(path, status)) return opened;
  }
  throw Error(ErrorKind::io,
              say("cannot write {}: another program keeps replacing it", in_quotes(path)),
              "nothing was written; try again when the other program has ended");
}

}  // namespace

bool SystemFiles::append_line(const std::string& path, std::string_view line) {
  const Opened opened = open_and_lock(path);
  const int file = opened.file.get();
  const bool torn = lacks_end(opened.file, opened.size, path);
  const std::string bytes = say("{}{}\n", torn ? "\n" : "", line);
  const bool unnamed = opened.is_new || opened.size == 0;
  const bool kept =
      write_all(file, bytes) && sync_all(file) && (!unnamed || sync_folder_of(target_of(path)));
  if (kept) return torn;
  const int error = errno;
  // If even this fails, the next writer begins a new line after the torn one.
  static_cast<void>(ftruncate(file, opened.size) == 0);
  fail_to("write", path, error);
}

}  // namespace rollplan
