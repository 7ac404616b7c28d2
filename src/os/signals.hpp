// Turns signals into something that poll() can wait for, like keys.
#pragma once

#include <csignal>
#include <map>
#include <optional>
#include <set>

#include "os/descriptor.hpp"

namespace rollplan {

/// Catches signals while it is open, and returns them one by one. Only one may be open at a
/// time, because a signal handler cannot know which object it belongs to.
class Signals {
 public:
  Signals() = default;
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals() { close(); }

  /// If this fails, no signal is caught, and all have their default effect.
  void open();
  bool is_open() const { return reading_.has_value(); }
  /// Restores the previous handlers.
  void close();

  /// Catches the signal, unless it was ignored when the program started, as nohup does.
  void take(int signal);
  void ignore(int signal);
  /// Applies the default effect of the signal. Returns at once if that does not end the program or,
  /// if it stops the program, when it continues.
  void let_act(int signal);

  /// Becomes readable when a signal arrives.
  int descriptor() const { return reading_ ? reading_->get() : -1; }
  /// Takes note of the signals that have arrived. One that arrives later makes the descriptor
  /// readable, so collect once, ask about each signal, and then wait.
  void collect();
  /// Whether the signal was among those collected. Forgets it.
  bool came(int signal) { return arrived_.erase(signal) > 0; }

 private:
  void change(int signal, void (*handler)(int));

  std::optional<Descriptor> reading_, writing_;
  std::map<int, struct sigaction> before_;
  std::set<int> arrived_;
};

}  // namespace rollplan
