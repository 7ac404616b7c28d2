#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>

#include "os/file_access.hpp"
#include "os/os.hpp"

namespace rollplan {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

/// Saves a system call for entries that cannot be files. A link may lead to a file.
bool may_be_file(const dirent& entry) {
  return entry.d_type == DT_REG || entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN;
}

}  // namespace

bool SystemFiles::is_folder(const std::string& path) const {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void SystemFiles::each_file(
    const std::string& folder,
    const std::function<void(std::string_view name, std::chrono::sys_seconds changed)>& see) const {
  const std::unique_ptr<DIR, CloseFolder> open(opendir(folder.c_str()));
  if (!open) fail_to("read", folder, errno);
  errno = 0;
  while (const dirent* const entry = readdir(open.get())) {
    struct stat status {};
    const bool is_file = may_be_file(*entry) &&
                         fstatat(dirfd(open.get()), entry->d_name, &status, 0) == 0 &&
                         S_ISREG(status.st_mode);
    if (is_file)
      see(entry->d_name, std::chrono::sys_seconds(std::chrono::seconds(status.st_mtime)));
    errno = 0;
  }
  if (errno != 0) fail_to("read", folder, errno);
}

}  // namespace rollplan
