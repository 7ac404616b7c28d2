#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "os/descriptor.hpp"
#include "os/os.hpp"

#ifndef _GNU_SOURCE
extern char** environ;  // POSIX makes programs declare this themselves
#endif

namespace rollplan {
namespace {

/// Ignores signals that are for the pager: Ctrl-C, and SIGPIPE if it closes before reading
/// everything.
class IgnoredSignals {
 public:
  IgnoredSignals() {
    for (std::size_t i = 0; i < numbers.size(); ++i) before_[i] = std::signal(numbers[i], SIG_IGN);
  }
  IgnoredSignals(const IgnoredSignals&) = delete;
  IgnoredSignals& operator=(const IgnoredSignals&) = delete;
  ~IgnoredSignals() {
    for (std::size_t i = 0; i < numbers.size(); ++i) std::signal(numbers[i], before_[i]);
  }

  static constexpr std::array<int, 3> numbers{SIGINT, SIGQUIT, SIGPIPE};

 private:
  std::array<void (*)(int), 3> before_{};
};

/// Environment treats an empty variable as unset, but an empty PAGER means no pager.
bool wants_none() {
  const char* const named = std::getenv("PAGER");
  return named != nullptr && *named == '\0';
}

/// Whether the pager worked: it ended normally or by a signal, because the reader may leave it that
/// way. A shell reports a signal as a status above 128.
bool has_shown(int status) {
  constexpr int worst_failure = 128;
  return !WIFEXITED(status) || WEXITSTATUS(status) == 0 || WEXITSTATUS(status) > worst_failure;
}

/// Starts the command with `input` as its standard input. Returns 0 if that failed.
pid_t start(const std::string& command, int input, int other_end) {
  setenv("LESS", "FRX", 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addclose(&actions, other_end);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigemptyset(&usual);
  for (const int number : IgnoredSignals::numbers) sigaddset(&usual, number);
  sigaddset(&usual, SIGXFSZ);  // rollplan always ignores it
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::string shell = "sh";
  std::string option = "-c";
  std::string text = command;
  std::array<char*, 4> words{shell.data(), option.data(), text.data(), nullptr};
  pid_t child = 0;
  const int error = posix_spawn(&child, "/bin/sh", &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

}  // namespace

bool SystemTerminal::page(const std::string& pager, std::string_view text) {
  if (wants_none()) return false;
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return false;
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  Descriptor input(ends[0]);
  Descriptor output(ends[1]);
  const IgnoredSignals guard;
  const pid_t child = start(pager, input.get(), output.get());
  input.close();
  if (child == 0) return false;
  write_all(output.get(), text);  // a reader who closes the pager has seen enough, so ignore errors
  output.close();
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return has_shown(status);
}

}  // namespace rollplan
