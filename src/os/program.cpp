#include "os/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

#include "os/os.hpp"
#include "text/say.hpp"

extern char** environ;

namespace rollplan {
namespace {

/// Keeps links, because a link stays valid when the version that it points to is replaced.
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

/// How programs are started: their streams are /dev/null, and they get their own process group, so
/// that everything they start can be ended with them.
class Launch {
 public:
  Launch() {
    posix_spawn_file_actions_init(&actions_);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
    }
    sigset_t ignored_by_us;
    sigemptyset(&ignored_by_us);
    for (const int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&ignored_by_us, signal);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigdefault(&attributes_, &ignored_by_us);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  Launch(const Launch&) = delete;
  Launch& operator=(const Launch&) = delete;
  ~Launch() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  /// Returns 0 if the program cannot be run.
  pid_t run(const std::vector<std::string>& command) const {
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, words.front(), &actions_, &attributes_, words.data(), environ);
    return error == 0 ? child : 0;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

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

bool Speaker::speak(const std::vector<std::string>& command) {
  be_silent();
  speaking_ = Launch().run(command);
  return speaking_ != 0;
}

void Speaker::be_silent() {
  if (speaking_ != 0 && waitpid(speaking_, nullptr, WNOHANG) == 0) {
    kill(-speaking_, SIGTERM);
    // The session must not wait for a program that takes a while to end.
    ended_.push_back(speaking_);
  }
  speaking_ = 0;
  reap();
}

void Speaker::reap() {
  std::erase_if(ended_, [](pid_t child) { return waitpid(child, nullptr, WNOHANG) != 0; });
}

}  // namespace rollplan
