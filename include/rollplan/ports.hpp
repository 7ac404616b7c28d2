// The four doors through which the outside comes in. Everything behind them is
// pure; the real ones are in src/os, the tests' own in tests/fakes.hpp.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

class Clock {
 public:
  virtual ~Clock() = default;
  /// The date on the user's calendar.
  virtual Date today() const = 0;
};

enum class Stream { out, error };

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool is_terminal(Stream stream) const = 0;
  /// Columns; nothing where they are not known.
  virtual std::optional<std::size_t> width() const = 0;
  /// All of it, or Error(io); Error(silent) where the reader has left.
  virtual void write(Stream stream, std::string_view text) = 0;
};

class Files {
 public:
  virtual ~Files() = default;
  /// A whole file of at most 256 MiB; "-" is standard input. Throws Error(io).
  virtual std::string read(const std::string& path) const = 0;
  /// Puts `text` in place of the file at once: a reader sees the old or the new.
  virtual void replace(const std::string& path, std::string_view text) = 0;
};

/// The value of an environment variable; nothing where unset or empty.
using Environment = std::function<std::optional<std::string>(const char*)>;

struct Ports {
  Clock& clock;
  Terminal& terminal;
  Files& files;
  Environment environment;
};

}  // namespace rollplan
