// Signals as something to wait for, next to keys and time.
#pragma once

#include <csignal>
#include <map>
#include <optional>
#include <set>

#include "os/descriptor.hpp"

namespace rollplan {

/// Catches signals while it is open, and hands them over one by one. There is
/// one at a time: a handler knows no objects.
class Signals {
 public:
  Signals() = default;
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals() { close(); }

  /// Where that fails, nothing is caught: a signal does what it does by itself.
  void open();
  bool is_open() const { return reading_.has_value(); }
  /// Whoever had them before has them again.
  void close();

  /// Catches the signal, unless it was ignored: who started the program (nohup)
  /// wants it so.
  void take(int signal);
  void ignore(int signal);
  /// Does what the signal does to a program that catches nothing; comes back at
  /// once, or when the program goes on.
  void let_act(int signal);

  /// Readable when a signal has come.
  int descriptor() const { return reading_ ? reading_->get() : -1; }
  /// Whether the signal has come since it was asked for.
  bool came(int signal);

 private:
  void change(int signal, void (*handler)(int));
  void collect();

  std::optional<Descriptor> reading_, writing_;
  std::map<int, struct sigaction> before_;
  std::set<int> arrived_;
};

}  // namespace rollplan
