#include "os/leftovers.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>
#include <vector>

#include "os/descriptor.hpp"
#include "os/file_access.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::string_view ending = ".new";

/// The process number in the part of a temporary name between the file's name and the ending:
/// "1234" or "1234-1".
std::optional<pid_t> writer_in(std::string_view part) {
  pid_t writer = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), writer);
  if (error != std::errc() || writer <= 0) return std::nullopt;
  std::string_view rest = part.substr(static_cast<std::size_t>(end - part.data()));
  if (rest.starts_with('-')) {
    rest.remove_prefix(1);
    if (rest.empty() || rest.find_first_not_of("0123456789") != std::string_view::npos)
      return std::nullopt;
  } else if (!rest.empty()) {
    return std::nullopt;
  }
  return writer;
}

/// The process that wrote `entry`, if it is a temporary file of `name`.
std::optional<pid_t> writer_of(std::string_view entry, std::string_view name) {
  if (!entry.starts_with(name) || !entry.ends_with(ending)) return std::nullopt;
  if (entry.size() < name.size() + 1 + ending.size() || entry[name.size()] != '.') {
    return std::nullopt;
  }
  entry.remove_prefix(name.size() + 1);
  entry.remove_suffix(ending.size());
  return writer_in(entry);
}

bool is_dead(pid_t process) {
  return kill(process, 0) != 0 && errno == ESRCH;
}

/// A writer holds a lock on its file, even if it runs on another machine.
bool is_abandoned(int folder, const std::string& entry) {
  const Descriptor file(
      openat(folder, entry.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat status {};
  return file.is_open() && fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) &&
         flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

std::vector<std::string> leftovers(DIR* folder, std::string_view name) {
  std::vector<std::string> found;
  while (const dirent* const entry = readdir(folder)) {
    const auto writer = writer_of(entry->d_name, name);
    if (writer && is_dead(*writer)) found.emplace_back(entry->d_name);
  }
  return found;
}

}  // namespace

std::string temporary_name(const std::string& path, pid_t writer, int try_number) {
  return say("{}.{}{}{}", path, writer, try_number == 0 ? "" : say("-{}", try_number), ending);
}

void remove_leftovers(const std::string& path) {
  DIR* const folder = opendir(folder_of(path).c_str());
  if (folder == nullptr) return;
  const std::string name = path.substr(path.rfind('/') + 1);
  for (const std::string& entry : leftovers(folder, name)) {
    if (is_abandoned(dirfd(folder), entry)) unlinkat(dirfd(folder), entry.c_str(), 0);
  }
  closedir(folder);
}

}  // namespace rollplan
