#include "os/signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace rollplan {
namespace {

/// The pipe that the handler writes to; a signal handler can only use a global variable.
volatile std::sig_atomic_t pipe_of_handler = -1;

extern "C" void note_signal(int signal) {
  const int kept = errno;
  const auto byte = static_cast<unsigned char>(signal);
  // If the pipe is full, the reader wakes up anyway.
  static_cast<void>(write(pipe_of_handler, &byte, 1) == 1);
  errno = kept;
}

void prepare(int descriptor) {
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

}  // namespace

void Signals::open() {
  std::array<int, 2> ends{-1, -1};
  if (reading_ || pipe(ends.data()) != 0) return;
  for (const int end : ends) prepare(end);
  reading_.emplace(ends[0]);
  writing_.emplace(ends[1]);
  pipe_of_handler = ends[1];
}

void Signals::close() {
  for (const auto& [signal, action] : before_) sigaction(signal, &action, nullptr);
  before_.clear();
  arrived_.clear();
  pipe_of_handler = -1;
  writing_.reset();
  reading_.reset();
}

void Signals::change(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;  // poll() is interrupted even with this flag
  sigemptyset(&action.sa_mask);
  struct sigaction old {};
  if (sigaction(signal, &action, &old) == 0) before_.emplace(signal, old);
}

void Signals::take(int signal) {
  if (!is_open()) return;
  struct sigaction now {};
  if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) return;
  change(signal, note_signal);
}

void Signals::ignore(int signal) {
  change(signal, SIG_IGN);
}

void Signals::let_act(int signal) {
  struct sigaction ours {};
  if (sigaction(signal, nullptr, &ours) != 0 || ours.sa_handler == SIG_IGN) return;
  struct sigaction plain {};
  plain.sa_handler = SIG_DFL;
  sigaction(signal, &plain, nullptr);
  sigset_t one;
  sigset_t blocked;
  sigemptyset(&one);
  sigaddset(&one, signal);
  sigprocmask(SIG_UNBLOCK, &one, &blocked);
  raise(signal);
  sigprocmask(SIG_SETMASK, &blocked, nullptr);
  sigaction(signal, &ours, nullptr);
}

void Signals::collect() {
  std::array<unsigned char, 64> bytes{};
  ssize_t got = 0;
  while ((got = read(descriptor(), bytes.data(), bytes.size())) > 0) {
    arrived_.insert(bytes.begin(), bytes.begin() + got);
  }
}

}  // namespace rollplan
