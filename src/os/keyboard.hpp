// Reads single keys from the terminal without echoing them.
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

  /// Opens standard input or, if that is not a terminal, the controlling terminal. Only works in
  /// the foreground, and only if standard output is a terminal too.
  bool open();
  /// Restores the terminal and discards keys that were not read.
  void close();

  /// Delivers each key at once, without echo. Ctrl-C and Ctrl-Z still send signals.
  void take_keys();
  /// Restores the modes that the terminal had before.
  void give_lines();

  bool is_open() const { return number_ >= 0; }
  int descriptor() const { return number_; }
  /// Whether the program may read from the terminal: if it is in the foreground, or if the
  /// terminal has no job control.
  bool in_foreground() const;

  /// Reads the available bytes after poll(). False at the end of input.
  bool read_keys();
  KeyDecoder& keys() { return keys_; }

 private:
  void set(const termios& modes, int when) const;
  bool is_as_we_set_it() const;

  int number_ = -1;
  std::optional<Descriptor> own_;  ///< unset if standard input is the keyboard
  std::optional<termios> before_;
  termios ours_{};
  KeyDecoder keys_;
};

}  // namespace rollplan
