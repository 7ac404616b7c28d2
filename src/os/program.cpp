#include "os/program.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "os/os.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Does not resolve links: a link stays valid when the version it points to is replaced.
std::string from_root(std::string path) {
  if (path.starts_with('/')) return path;
  char* const folder = getcwd(nullptr, 0);
  if (folder == nullptr) return path;
  if (path.starts_with("./")) path.erase(0, 2);
  path = std::string(folder) + '/' + path;
  std::free(folder);
  return path;
}

bool can_be_run(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::string SystemFiles::absolute(const std::string& path) const {
  return from_root(path);
}

std::optional<std::string> find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) {
    return can_be_run(name) ? std::optional(name) : std::nullopt;
  }
  if (name.empty()) return std::nullopt;
  const char* const folders = std::getenv("PATH");
  std::string_view rest = folders == nullptr ? "/usr/bin:/bin" : folders;
  for (;;) {
    const std::size_t end = rest.find(':');
    const std::string_view folder = rest.substr(0, end);
    std::string path = say("{}/{}", folder.empty() ? "." : folder, name);
    if (can_be_run(path)) return path;
    if (end == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(end + 1);
  }
}

std::string program_path(const std::string& name) {
  if (name.find('/') != std::string::npos) return from_root(name);
  const auto found = find_program(name);
  return found ? from_root(*found) : name;
}

}  // namespace rollplan
