// The ports through which the outside comes in. Everything behind them is pure;
// the real ones are in src/os, the tests' own in tests/fakes.hpp.
#pragma once

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
  /// On a clock that only goes forward and that stands still while the machine sleeps.
  virtual Moment now() const = 0;
  virtual std::chrono::sys_seconds utc_now() const = 0;
  /// What the clocks on the wall show at that moment.
  virtual LocalTime local(std::chrono::sys_seconds moment) const = 0;
  /// When they show it; nothing where they are put forward over it.
  virtual std::optional<std::chrono::sys_seconds> utc(LocalTime time) const = 0;
  /// A name that no other session has: the time of day and the process.
  virtual std::string unique_name() const = 0;
};

enum class Stream { out, error };

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool is_terminal(Stream stream) const = 0;
  /// Columns; nothing where they are not known.
  virtual std::optional<std::size_t> width() const = 0;
  /// Lines; nothing where they are not known.
  virtual std::optional<std::size_t> height() const = 0;
  /// Shows the text by a pager, a command for the shell, and waits until it is
  /// closed. False where it fails, or PAGER is empty: the text has yet to be shown.
  virtual bool page(const std::string& pager, std::string_view text) = 0;
  /// All of it, or Error(io); Error(silent) where the reader has left.
  virtual void write(Stream stream, std::string_view text) = 0;
};

/// The end of a file.
struct Tail {
  std::string text;
  bool whole = true;  ///< the text goes back to the file's first byte
};

class Files {
 public:
  virtual ~Files() = default;
  /// A whole file of at most 256 MiB; "-" is standard input. Throws Error(io).
  virtual std::string read(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  /// Puts `text` in place of the file at once: a reader sees the old or the new,
  /// which has the old one's mode.
  virtual void replace(const std::string& path, std::string_view text) = 0;
  /// The same for what is nobody else's business: a new file is its owner's alone
  /// (0600), missing folders are made.
  virtual void replace_private(const std::string& path, std::string_view text) = 0;
  /// Hands the text of such a file, or none where there is no file, to `edit`, and puts
  /// what that answers in its place, if it is another. Whoever edits the same file
  /// meanwhile waits, so that nobody's change is lost.
  virtual void edit_private(const std::string& path,
                            const std::function<std::string(const std::string&)>& edit) = 0;
  /// At most `bytes` from the end of a file; nothing where there is no file.
  virtual std::optional<Tail> tail(const std::string& path, std::size_t bytes) const = 0;
  /// Hands a file of any size to `take`, piece by piece, until that answers
  /// false. "-" is standard input. False where there is no file.
  virtual bool read_pieces(const std::string& path,
                           const std::function<bool(std::string_view)>& take) const = 0;
  /// Appends `line` and its end of line under a lock, and returns once it is on
  /// the disk; Error(io) and the file as it was if that cannot be done. A last
  /// line without an end gets one first: the answer is whether it was so.
  virtual bool append_line(const std::string& path, std::string_view line) = 0;
  /// The path from the root of the file system, whether there is such a file or not.
  virtual std::string absolute(const std::string& path) const = 0;
  /// Where there is such a file, removes it.
  virtual void remove(const std::string& path) = 0;
};

/// What ends a wait for the runner.
struct Wake {
  enum class Kind : std::uint8_t {
    time,      ///< the moment waited for has come
    key,       ///< was pressed
    resized,   ///< the window has another size
    stopping,  ///< Ctrl-Z: to be answered with `Console::stop`
    returned,  ///< from having been stopped, or from the machine's sleep
    signal,    ///< asks the program to end
    closed     ///< no more keys will come
  };
  Kind kind = Kind::time;
  Key key = 0;
  int signal = 0;
  bool more = false;  ///< another key is there already: nothing need be drawn yet
};

struct ScreenSize {
  std::size_t columns = 80, rows = 24;
};

/// The terminal of a live session: keys one by one, and a display in place.
class Console {
 public:
  virtual ~Console() = default;
  /// Takes over signals and, if `keys`, the keyboard: standard input, or the
  /// controlling terminal where that is a pipe. False where there is no
  /// terminal to take keys from; signals are taken over all the same.
  virtual bool open(bool keys) = 0;
  /// Gives all back as it was; done also on destruction.
  virtual void close() = 0;
  /// Until something happens, or `until` on the clock of `Clock::now`.
  virtual Wake wait(std::optional<Moment> until) = 0;
  /// Gives the terminal back and stops the program; once it goes on, takes all
  /// over again and answers what became of it: `returned`, or `closed`.
  virtual Wake stop() = 0;
  virtual ScreenSize size() const = 0;
  /// Whether there is such a program to run, by its path or by PATH.
  virtual bool can_speak(const std::string& program) const = 0;
  /// Runs a program without a shell, its output thrown away; the one before is
  /// ended if it still runs. False where it cannot be run.
  virtual bool speak(const std::vector<std::string>& command) = 0;
  /// Ends the program by this signal, after `close`. Comes back only where the
  /// signal was ignored when the program began.
  virtual void die_of(int signal) = 0;
};

/// The value of an environment variable; nothing where unset or empty.
using Environment = std::function<std::optional<std::string>(const char*)>;

struct Ports {
  Clock& clock;
  Terminal& terminal;
  Files& files;
  Console& console;
  Environment environment;
  /// The absolute path by which this program can be called again.
  std::function<std::string()> program;
};

}  // namespace rollplan
