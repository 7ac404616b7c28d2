// Ports that keep everything in memory.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/run.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"

namespace rollplan::testing {

class FakeClock : public Clock {
 public:
  Date today() const override { return date; }
  Moment now() const override { return moment; }
  std::chrono::sys_seconds utc_now() const override {
    return std::chrono::sys_seconds(std::chrono::sys_days(date)) + time_of_day;
  }
  /// Local time is UTC.
  LocalTime local(std::chrono::sys_seconds utc) const override {
    return LocalTime(std::chrono::floor<std::chrono::minutes>(utc).time_since_epoch());
  }
  std::optional<std::chrono::sys_seconds> utc(LocalTime time) const override {
    if (time == jumped_over) return std::nullopt;
    return std::chrono::sys_seconds(time.time_since_epoch());
  }
  std::string unique_name() const override { return "session-" + std::to_string(++names_); }

  Date date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  std::chrono::seconds time_of_day = std::chrono::hours(18);
  std::optional<LocalTime> jumped_over;
  Moment moment{};

 private:
  mutable int names_ = 0;
};

class FakeTerminal : public Terminal {
 public:
  bool is_terminal(Stream) const override { return terminal; }
  std::optional<std::size_t> width() const override { return columns; }
  std::optional<std::size_t> height() const override { return rows; }
  bool page(const std::string& pager, std::string_view text) override {
    if (!has_pager) return false;
    paged.emplace_back(pager, text);
    return true;
  }
  void write(Stream stream, std::string_view text) override {
    if (stream == Stream::error) {
      if (error_is_gone) throw Error(ErrorKind::io, "no standard error");
      error += text;
      return;
    }
    if (reader_takes == 0) throw Error(ErrorKind::silent, "the reader has left");
    --reader_takes;
    out += text;
  }

  bool terminal = false;
  std::optional<std::size_t> columns, rows;
  bool has_pager = true;
  std::vector<std::pair<std::string, std::string>> paged;  ///< the pager's command and its text
  std::size_t reader_takes = std::size_t(-1);              ///< leaves after so many writes
  bool error_is_gone = false;
  std::string out, error;
};

class FakeFiles : public Files {
 public:
  std::string read(const std::string& path) const override {
    const auto found = files.find(path);
    if (found == files.end()) throw Error(ErrorKind::io, "no file " + printable(path));
    return found->second;
  }
  bool exists(const std::string& path) const override {
    return files.contains(path) || is_folder(path);
  }
  /// A folder exists if there is a file in it.
  bool is_folder(const std::string& path) const override {
    const auto below = files.lower_bound(in_folder(path));
    return below != files.end() && below->first.starts_with(in_folder(path));
  }
  void each_file(const std::string& folder,
                 const std::function<void(std::string_view name, std::chrono::sys_seconds changed)>&
                     see) const override {
    const std::string start = in_folder(folder);
    for (const auto& [path, text] : files) {
      if (!path.starts_with(start) || path.find('/', start.size()) != std::string::npos) continue;
      const auto change = changes.find(path);
      see(path.substr(start.size()),
          change == changes.end() ? std::chrono::sys_seconds{} : change->second);
    }
  }
  void replace(const std::string& path, std::string_view text) override { files[path] = text; }
  void replace_private(const std::string& path, std::string_view text) override {
    expect_writable();
    files[path] = text;
  }
  void edit_private(const std::string& path,
                    const std::function<std::string(const std::string&)>& edit) override {
    const std::string text = exists(path) ? read(path) : "";
    const std::string edited = edit(text);
    if (edited != text) replace_private(path, edited);
  }
  std::optional<Tail> tail(const std::string& path, std::size_t bytes) const override {
    const auto found = files.find(path);
    if (found == files.end()) return std::nullopt;
    const std::string& text = found->second;
    const std::size_t kept = std::min(bytes, text.size());
    return Tail{text.substr(text.size() - kept), kept == text.size()};
  }
  bool read_pieces(const std::string& path,
                   const std::function<bool(std::string_view)>& take) const override {
    const auto found = files.find(path);
    if (found == files.end()) return false;
    const std::string_view text = found->second;
    for (std::size_t at = 0; at < text.size(); at += piece) {
      if (!take(text.substr(at, piece))) break;
    }
    return true;
  }
  bool append_line(const std::string& path, std::string_view line) override {
    expect_writable();
    std::string& text = files[path];
    const bool torn = !text.empty() && text.back() != '\n';
    if (torn) text += '\n';
    text.append(line).append("\n");
    return torn;
  }
  std::string absolute(const std::string& path) const override {
    return path.starts_with('/') ? path : "/home/runner/" + path;
  }
  void remove(const std::string& path) override { files.erase(path); }

  std::size_t piece = 7;  ///< small, so that lines come in pieces
  bool full = false;      ///< the disk is full
  std::map<std::string, std::string> files;
  std::map<std::string, std::chrono::sys_seconds> changes;  ///< when files were last changed

 private:
  static std::string in_folder(const std::string& path) {
    return path.ends_with('/') ? path : path + '/';
  }
  void expect_writable() const {
    if (full) throw Error(ErrorKind::io, "the disk is full", "make room");
  }
};

/// A terminal whose events are scripted: each comes at a given moment, or as soon as the program
/// waits for it. After the last event, the terminal closes.
class FakeConsole : public Console {
 public:
  explicit FakeConsole(FakeClock& clock) : clock_(clock) {}

  bool open(bool keys) override {
    is_open = true;
    return keys && has_keys;
  }
  void close() override { is_open = false; }
  Wake wait(std::optional<Moment> until) override {
    ++waits;
    if (next < script.size()) {
      const auto& [moment, wake] = script[next];
      if (!until || moment <= *until) {
        ++next;
        clock_.moment = std::max(clock_.moment, moment);
        return wake;
      }
    }
    if (!until) return Wake{Wake::Kind::closed};
    clock_.moment = std::max(clock_.moment, *until);
    return Wake{};
  }
  Wake stop() override {
    ++stops;
    clock_.moment += stopped_for;
    return Wake{Wake::Kind::returned};
  }
  ScreenSize size() const override { return screen; }
  bool can_speak(const std::string& program) const override { return program != "mute"; }
  bool speak(const std::vector<std::string>& command) override {
    spoken.push_back(command);
    return true;
  }
  void die_of(int signal) override { died_of = signal; }

  /// The keys come as soon as the program waits for them.
  void press(std::u32string_view keys) {
    for (const Key key : keys) script.emplace_back(Moment(0), Wake{Wake::Kind::key, key});
  }
  void happen(Moment moment, Wake wake) { script.emplace_back(moment, wake); }

  bool has_keys = false;
  bool is_open = false;
  ScreenSize screen;
  std::vector<std::pair<Moment, Wake>> script;  ///< in the order in which they happen
  std::size_t next = 0;
  std::size_t waits = 0, stops = 0;
  Moment stopped_for{};
  std::vector<std::vector<std::string>> spoken;
  int died_of = 0;

 private:
  FakeClock& clock_;
};

/// A whole call of the program, with all ports.
struct Call {
  explicit Call(std::vector<std::string> words) : arguments(std::move(words)) {}

  Exit run() {
    const Environment look = [this](const char* name) -> std::optional<std::string> {
      const auto found = environment.find(name);
      if (found == environment.end() || found->second.empty()) return std::nullopt;
      return found->second;
    };
    return rollplan::run(arguments, Ports{clock, terminal, files, console, look,
                                          [] { return std::string("/usr/bin/rollplan"); }});
  }

  std::vector<std::string> arguments;
  FakeClock clock;
  FakeTerminal terminal;
  FakeFiles files;
  FakeConsole console{clock};
  std::map<std::string, std::string> environment{{"LC_ALL", "C.UTF-8"}, {"HOME", "/home/runner"}};
};

}  // namespace rollplan::testing
