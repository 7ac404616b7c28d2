#include "os/console.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <ctime>
#include <utility>

namespace rollplan {
namespace {

using std::chrono::milliseconds;

/// The bytes of a key arrive together, so an Escape with nothing after it for this long is a key.
constexpr int escape_patience_ms = 50;
constexpr Moment longest_nap = std::chrono::seconds(1);

Moment moment_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// How long the machine has slept since it started, or 0 if the system does not say.
Moment time_asleep() {
#ifdef __linux__
  // Any delay between the two readings would count as sleep, so take the shortest of three.
  Moment least = Moment::max();
  for (int tries = 0; tries < 3; ++tries) {
    const Moment awake = moment_of(CLOCK_MONOTONIC);
    least = std::min(least, moment_of(CLOCK_BOOTTIME) - awake);
  }
  return least;
#else
  return {};
#endif
}

}  // namespace

bool SystemConsole::open(bool keys) {
  signals_.open();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCONT, SIGWINCH}) {
    signals_.take(signal);
  }
  signals_.ignore(SIGPIPE);
  asleep_ = time_asleep();
  closed_ = false;
  // If signals cannot be caught, leaves the keyboard alone: a signal would end the program before
  // it could restore the terminal.
  if (!keys || !signals_.is_open() || !keyboard_.open()) return false;
  signals_.take(SIGTSTP);
  keyboard_.take_keys();
  return true;
}

void SystemConsole::close() {
  speaker_.be_silent();
  keyboard_.close();
  signals_.close();
}

std::optional<Wake> SystemConsole::signalled() {
  signals_.collect();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    if (signals_.came(signal)) return Wake{Wake::Kind::signal, 0, signal};
  }
  if (signals_.came(SIGTSTP)) return Wake{Wake::Kind::stopping};
  if (signals_.came(SIGCONT)) return come_back();
  if (signals_.came(SIGWINCH)) return Wake{Wake::Kind::resized};
  return std::nullopt;
}

std::optional<Wake> SystemConsole::pressed() {
  const auto key = ahead_ ? std::exchange(ahead_, std::nullopt) : keyboard_.keys().next();
  if (!key) return std::nullopt;
  ahead_ = keyboard_.keys().next();
  return Wake{Wake::Kind::key, *key, 0, ahead_.has_value()};
}

Wake SystemConsole::wait(std::optional<Moment> until) {
  for (;;) {
    if (const auto wake = signalled()) return *wake;
    if (machine_slept()) return Wake{Wake::Kind::returned};
    if (const auto wake = pressed()) return *wake;
    if (closed_) {
      closed_ = false;
      keyboard_.close();
      return Wake{Wake::Kind::closed};
    }
    if (poll_once(milliseconds_to(until))) continue;
    keyboard_.keys().give_up();
    if (until && moment_of(CLOCK_MONOTONIC) >= *until) return Wake{};
  }
}

int SystemConsole::milliseconds_to(std::optional<Moment> until) {
  constexpr Moment longest = std::chrono::minutes(1);
  // Rounds up, because rounding down would wake up too early again and again.
  const Moment rest =
      until ? std::clamp(*until - moment_of(CLOCK_MONOTONIC), Moment(0), longest) : longest;
  const auto wanted = static_cast<int>(std::chrono::ceil<milliseconds>(rest).count());
  return keyboard_.keys().is_undecided() ? std::min(wanted, escape_patience_ms) : wanted;
}

bool SystemConsole::poll_once(int milliseconds) {
  std::array<pollfd, 2> sources{pollfd{signals_.descriptor(), POLLIN, 0},
                                pollfd{keyboard_.descriptor(), POLLIN, 0}};
  const int ready = poll(sources.data(), sources.size(), milliseconds);
  if (ready <= 0) return ready < 0;
  const auto events = static_cast<unsigned>(sources[1].revents);
  if ((events & POLLIN) != 0) {
    closed_ = !keyboard_.read_keys();
  } else if (events != 0) {
    closed_ = true;
  }
  return true;
}

bool SystemConsole::machine_slept() {
  const Moment asleep = time_asleep();
  const bool slept = asleep - asleep_ > longest_nap;
  if (slept) asleep_ = asleep;
  return slept;
}

Wake SystemConsole::stop() {
  keyboard_.give_lines();
  signals_.let_act(SIGTSTP);
  signals_.collect();
  signals_.came(SIGCONT);
  return come_back();
}

Wake SystemConsole::come_back() {
  // If resumed in the background, stop again (SIGTTIN), like any program that reads the
  // terminal. If that is impossible, nobody can bring the program to the foreground.
  while (keyboard_.is_open() && !keyboard_.in_foreground()) {
    signals_.let_act(SIGTTIN);
    signals_.collect();
    if (!signals_.came(SIGCONT)) return Wake{Wake::Kind::closed};
  }
  keyboard_.take_keys();
  return Wake{Wake::Kind::returned};
}

ScreenSize SystemConsole::size() const {
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  ScreenSize screen;
  if (known && size.ws_col != 0) screen.columns = size.ws_col;
  if (known && size.ws_row != 0) screen.rows = size.ws_row;
  return screen;
}

bool SystemConsole::can_speak(const std::string& program) const {
  return find_program(program).has_value();
}

void SystemConsole::die_of(int signal) {
  close();
  signals_.let_act(signal);
}

}  // namespace rollplan
