// What is nobody else's business.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "os/file_access.hpp"
#include "os/os.hpp"

namespace rollplan {

void SystemFiles::replace_private(const std::string& path, std::string_view text) {
  constexpr mode_t owners_alone = 0600;
  const std::string target = target_of(path);
  make_folders(target);
  struct stat status {};
  if (stat(target.c_str(), &status) == 0) expect_file("write", path, status);
  write_and_rename(target, text, owners_alone);
  if (!sync_folder_of(target)) fail_to("write", path, errno);
}

void SystemFiles::remove(const std::string& path) {
  if (unlink(path.c_str()) != 0 && errno != ENOENT) fail_to("remove", path, errno);
}

}  // namespace rollplan
