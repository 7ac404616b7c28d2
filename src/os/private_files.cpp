// Files that only their owner may read: the configuration and the unfinished session.
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

/// Locks the folder, because an edit replaces the file and so would lose a lock on it. Some
/// network file systems cannot lock folders; the edit then goes on without a lock.
Descriptor lock_folder_of(const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  Descriptor lock(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  constexpr std::chrono::seconds patience{10};
  if (lock.is_open() && !lock_within(lock.get(), LOCK_EX, patience) && errno == EWOULDBLOCK) {
    throw Error(ErrorKind::io,
                say("cannot write {}: another program holds its folder", in_quotes(path)),
                "nothing was written; try again when that program has ended");
  }
  return lock;
}

}  // namespace

void SystemFiles::replace_private(const std::string& path, std::string_view text) {
  constexpr mode_t owners_alone = 0600;
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

}  // namespace rollplan
