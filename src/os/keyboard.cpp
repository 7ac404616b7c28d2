#include "os/keyboard.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "os/last_words.hpp"

namespace rollplan {

bool Keyboard::open() {
  if (isatty(STDOUT_FILENO) == 0) return false;
  if (isatty(STDIN_FILENO) != 0) {
    number_ = STDIN_FILENO;
  } else {
    own_.emplace(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    number_ = own_->get();
  }
  termios modes{};
  if (number_ < 0 || !in_foreground() || tcgetattr(number_, &modes) != 0) {
    number_ = -1;
    own_.reset();
    return false;
  }
  before_ = modes;
  restore_without_memory(number_, &*before_);
  return true;
}

void Keyboard::close() {
  if (!is_open()) return;
  if (in_foreground() || is_as_we_set_it()) set(*before_, TCSAFLUSH);
  restore_without_memory(-1, nullptr);
  before_.reset();
  own_.reset();
  number_ = -1;
}

void Keyboard::take_keys() {
  if (!is_open()) return;
  ours_ = *before_;
  ours_.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  ours_.c_cc[VMIN] = 1;
  ours_.c_cc[VTIME] = 0;
  set(ours_, TCSADRAIN);
}

void Keyboard::give_lines() {
  if (is_open()) set(*before_, TCSADRAIN);
}

bool Keyboard::in_foreground() const {
  const pid_t group = tcgetpgrp(number_);
  return group <= 0 || group == getpgrp();
}

/// Whether the terminal still has the modes that we set. While we were in the background, another
/// program may have changed them.
bool Keyboard::is_as_we_set_it() const {
  termios now{};
  return tcgetattr(number_, &now) == 0 && now.c_lflag == ours_.c_lflag &&
         now.c_iflag == ours_.c_iflag && now.c_oflag == ours_.c_oflag;
}

void Keyboard::set(const termios& modes, int when) const {
  // If the program is in the background by now, SIGTTOU would stop it.
  sigset_t background_write;
  sigset_t blocked;
  sigemptyset(&background_write);
  sigaddset(&background_write, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background_write, &blocked);
  while (tcsetattr(number_, when, &modes) != 0 && errno == EINTR) {
  }
  sigprocmask(SIG_SETMASK, &blocked, nullptr);
}

bool Keyboard::read_keys() {
  std::array<char, 1024> bytes{};
  const ssize_t got = ::read(number_, bytes.data(), bytes.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  keys_.feed(std::string_view(bytes.data(), static_cast<std::size_t>(got)));
  return got > 0;
}

}  // namespace rollplan
