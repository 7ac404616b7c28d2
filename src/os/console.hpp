// The terminal of a live session.
#pragma once

#include <vector>

#include "core/ports.hpp"
#include "os/keyboard.hpp"
#include "os/program.hpp"
#include "os/signals.hpp"

namespace rollplan {

class SystemConsole : public Console {
 public:
  bool open(bool keys) override;
  void close() override;
  Wake wait(std::optional<Moment> until) override;
  Wake stop() override;
  ScreenSize size() const override;
  bool can_speak(const std::string& program) const override;
  bool speak(const std::vector<std::string>& command) override { return speaker_.speak(command); }
  void die_of(int signal) override;

 private:
  std::optional<Wake> signalled();
  std::optional<Wake> pressed();
  Wake come_back();
  bool machine_slept();
  int milliseconds_to(std::optional<Moment> until);
  /// False if the time ran out.
  bool poll_once(int milliseconds);

  Signals signals_;
  Keyboard keyboard_;
  Speaker speaker_;
  Moment asleep_{};           ///< how long the machine has slept in total
  std::optional<Key> ahead_;  ///< a key that was decoded but not delivered yet
  bool closed_ = false;
};

}  // namespace rollplan
