// The terminal's keys, one by one and not shown: its modes, and its bytes.
#pragma once

#include <termios.h>

#include <optional>

#include "core/session/key_decoder.hpp"
#include "os/descriptor.hpp"

namespace rollplan {

class Keyboard {
 public:
  Keyboard() = default;
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  ~Keyboard() { close(); }

  /// Finds standard input, or the controlling terminal where that is none; only
  /// beside a standard output that is a terminal, and only in the foreground.
  bool open();
  /// As it was; what was typed and not read is for nobody.
  void close();

  /// Each key at once and not echoed. Signals stay with Ctrl-C and Ctrl-Z.
  void take_keys();
  /// Lines again, as they were before.
  void give_lines();

  bool is_open() const { return number_ >= 0; }
  int descriptor() const { return number_; }
  /// Whether the terminal is ours to read from. Nobody is in the way where the
  /// terminal controls no jobs.
  bool in_foreground() const;

  /// After poll(): takes the bytes that have come. False where none will any more.
  bool read_keys();
  KeyDecoder& keys() { return keys_; }

 private:
  void set(const termios& modes, int when) const;
  bool is_as_we_set_it() const;

  int number_ = -1;
  std::optional<Descriptor> own_;  ///< where it is not standard input
  std::optional<termios> before_;
  termios ours_{};
  KeyDecoder keys_;
};

}  // namespace rollplan
