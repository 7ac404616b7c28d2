// The interfaces through which the program reaches the outside world. src/os implements them;
// tests/fakes.hpp has fakes for the tests.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/session.hpp"
#include "rollplan/units.hpp"

namespace rollplan {

class Clock {
 public:
  virtual ~Clock() = default;
  /// The date on the user's calendar.
  virtual Date today() const = 0;
  /// The time of a clock that never goes back and stops while the machine sleeps.
  virtual Moment now() const = 0;
  virtual std::chrono::sys_seconds utc_now() const = 0;
  /// The local time at that moment.
  virtual LocalTime local(std::chrono::sys_seconds moment) const = 0;
  /// The moment of that local time; null if daylight saving time skips it.
  virtual std::optional<std::chrono::sys_seconds> utc(LocalTime time) const = 0;
  /// An id that no other session has, made of the time and the process number.
  virtual std::string unique_name() const = 0;
};

enum class Stream { out, error };

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool is_terminal(Stream stream) const = 0;
  /// In columns; null if unknown.
  virtual std::optional<std::size_t> width() const = 0;
  /// In lines; null if unknown.
  virtual std::optional<std::size_t> height() const = 0;
  /// Shows the text in a pager, a command for the shell, and waits until it is closed.
  /// False, and nothing was shown, if that fails or if PAGER is empty.
  virtual bool page(const std::string& pager, std::string_view text) = 0;
  /// Throws Error(io) if it cannot write all of it, Error(silent) if the reader has gone.
  virtual void write(Stream stream, std::string_view text) = 0;
};

/// The end of a file.
struct Tail {
  std::string text;
  bool whole = true;  ///< the text is the whole file
};

class Files {
 public:
  virtual ~Files() = default;
  /// Reads a file of at most 256 MiB; "-" is standard input. Throws Error(io).
  virtual std::string read(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  /// Calls `see` with the name and the time of the last change of each file in a folder, without
  /// opening it. Skips everything else: folders, pipes, sockets, devices. Throws Error(io).
  virtual void each_file(
      const std::string& folder,
      const std::function<void(std::string_view name, std::chrono::sys_seconds changed)>& see)
      const = 0;
  /// Replaces the file's content and keeps its mode. Other programs see either the old text
  /// or the new one, never a part.
  virtual void replace(const std::string& path, std::string_view text) = 0;
  /// The same for a private file: if it is new, only its owner may read it (0600). Creates
  /// missing folders.
  virtual void replace_private(const std::string& path, std::string_view text) = 0;
  /// Calls `edit` with the text of a private file (empty if it does not exist) and writes the
  /// result if it changed. Others who edit the same file wait, so that no change is lost.
  virtual void edit_private(const std::string& path,
                            const std::function<std::string(const std::string&)>& edit) = 0;
  /// At most `bytes` from the end of a file; null if it does not exist.
  virtual std::optional<Tail> tail(const std::string& path, std::size_t bytes) const = 0;
  /// Passes a file of any size to `take`, piece by piece, until that returns false. "-" is
  /// standard input. False if the file does not exist.
  virtual bool read_pieces(const std::string& path,
                           const std::function<bool(std::string_view)>& take) const = 0;
  /// Appends `line` and an end of line under a lock, and returns once they are on the disk.
  /// If that fails, throws Error(io) and leaves the file as it was. If the last line
  /// has no end, writes that first; returns whether it did.
  virtual bool append_line(const std::string& path, std::string_view line) = 0;
  /// The absolute path; the file need not exist.
  virtual std::string absolute(const std::string& path) const = 0;
  /// Removes the file if it exists.
  virtual void remove(const std::string& path) = 0;
};

/// Why a wait has ended.
struct Wake {
  enum class Kind : std::uint8_t {
    time,      ///< the time is up
    key,       ///< a key was pressed
    resized,   ///< the window has another size
    stopping,  ///< Ctrl-Z: call `Console::stop`
    returned,  ///< the program was stopped, or the machine asleep, and now goes on
    signal,    ///< a signal asks the program to end
    closed     ///< no more keys will come
  };
  Kind kind = Kind::time;
  Key key = 0;
  int signal = 0;
  bool more = false;  ///< another key has come already, so drawing can wait
};

struct ScreenSize {
  std::size_t columns = 80, rows = 24;
};

/// The terminal of a live session: keys one by one, and a display in place.
class Console {
 public:
  virtual ~Console() = default;
  /// Catches signals and, if `keys`, reads the keyboard: from standard input or, if that is a
  /// pipe, from the controlling terminal. False if no terminal can deliver keys; signals are
  /// caught even then.
  virtual bool open(bool keys) = 0;
  /// Restores everything, as the destructor does.
  virtual void close() = 0;
  /// Waits until something happens, at most until the time `until` of `Clock::now`.
  virtual Wake wait(std::optional<Moment> until) = 0;
  /// Restores the terminal and stops the program. When it continues, takes the terminal again
  /// and returns `returned`, or `closed` if that is impossible.
  virtual Wake stop() = 0;
  virtual ScreenSize size() const = 0;
  /// Whether the program exists, at its path or on the PATH.
  virtual bool can_speak(const std::string& program) const = 0;
  /// Runs a program without a shell, discards its output, and ends the previous one if it
  /// still runs. False if the program cannot be run.
  virtual bool speak(const std::vector<std::string>& command) = 0;
  /// Calls `close` and ends the program with this signal. Returns only if the signal was
  /// ignored when the program started.
  virtual void die_of(int signal) = 0;
};

/// The value of an environment variable; null if it is unset or empty.
using Environment = std::function<std::optional<std::string>(const char*)>;

struct Ports {
  Clock& clock;
  Terminal& terminal;
  Files& files;
  Console& console;
  Environment environment;
  /// The absolute path with which this program can be called again.
  std::function<std::string()> program;
};

}  // namespace rollplan
