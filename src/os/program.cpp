#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "core/words.hpp"
#include "os/os.hpp"

namespace rollplan {
namespace {

/// Links are left as they are: they outlive the versions that they lead to.
std::string from_root(std::string path) {
  if (path.starts_with('/')) return path;
  char* const folder = getcwd(nullptr, 0);
  if (folder == nullptr) return path;
  if (path.starts_with("./")) path.erase(0, 2);
  path = std::string(folder) + '/' + path;
  std::free(folder);
  return path;
}

}  // namespace

std::string SystemFiles::absolute(const std::string& path) const {
  return from_root(path);
}

std::string program_path(const char* name) {
  std::string called = name;
  if (called.find('/') != std::string::npos) return from_root(called);
  const std::string folders = system_environment("PATH").value_or("");
  for (const std::string_view folder : split(folders, ':')) {
    std::string path = from_root(std::string(folder.empty() ? "." : folder) + '/' + called);
    if (access(path.c_str(), X_OK) == 0) return path;
  }
  return called;
}

}  // namespace rollplan
