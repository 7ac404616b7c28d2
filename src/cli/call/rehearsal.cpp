#include "cli/call/rehearsal.hpp"

#include <array>
#include <string_view>

#include "text/quoting.hpp"

namespace rollplan {
namespace {

class NoTerminal : public Terminal {
 public:
  bool is_terminal(Stream) const override { return false; }
  std::optional<std::size_t> width() const override { return std::nullopt; }
  std::optional<std::size_t> height() const override { return std::nullopt; }
  bool page(const std::string&, std::string_view) override { return true; }
  void write(Stream, std::string_view) override {}
};

/// No key is pressed, and nobody waits for a session to end.
class NoConsole : public Console {
 public:
  explicit NoConsole(const Console& real) : real_(real) {}

  bool open(bool) override { return false; }
  void close() override {}
  Wake wait(std::optional<Moment>) override { return Wake{Wake::Kind::closed}; }
  Wake stop() override { return Wake{Wake::Kind::closed}; }
  ScreenSize size() const override { return {}; }
  bool can_speak(const std::string& program) const override { return real_.can_speak(program); }
  bool speak(const std::vector<std::string>&) override { return true; }
  void die_of(int) override {}

 private:
  const Console& real_;
};

/// Standard input stays unread, because the command itself will want it.
class ReadOnlyFiles : public Files {
 public:
  explicit ReadOnlyFiles(const Files& real) : real_(real) {}

  std::string read(const std::string& path) const override { return real_.read(expected(path)); }
  bool exists(const std::string& path) const override { return real_.exists(path); }
  bool is_folder(const std::string& path) const override { return real_.is_folder(path); }
  void each_file(const std::string& folder,
                 const std::function<void(std::string_view name, std::chrono::sys_seconds changed)>&
                     see) const override {
    real_.each_file(folder, see);
  }
  void replace(const std::string&, std::string_view) override {}
  void replace_private(const std::string&, std::string_view) override {}
  void edit_private(const std::string& path,
                    const std::function<std::string(const std::string&)>& edit) override {
    edit(exists(path) ? read(path) : std::string());
  }
  std::optional<Tail> tail(const std::string& path, std::size_t bytes) const override {
    return real_.tail(expected(path), bytes);
  }
  bool read_pieces(const std::string& path,
                   const std::function<bool(std::string_view)>& take) const override {
    return real_.read_pieces(expected(path), take);
  }
  bool append_line(const std::string&, std::string_view) override { return false; }
  std::string absolute(const std::string& path) const override { return real_.absolute(path); }
  void remove(const std::string&) override {}

 private:
  static const std::string& expected(const std::string& path) {
    if (path == "-") throw Error(ErrorKind::io, "standard input cannot be read twice");
    return path;
  }

  const Files& real_;
};

/// The words behind "rollplan" of the command in a hint; empty if there is none.
std::vector<std::string> suggested_words(std::string_view hint) {
  constexpr std::array<std::string_view, 4> marks{"did you mean: rollplan ", "to plan: rollplan ",
                                                  "name the kind of run: rollplan ",
                                                  "to count from now: rollplan "};
  for (const std::string_view mark : marks) {
    const std::size_t found = hint.find(mark);
    if (found == std::string_view::npos) continue;
    const std::string_view rest = hint.substr(found + mark.size());
    return shell_words(rest.substr(0, rest.find('\n'))).value_or(std::vector<std::string>());
  }
  return {};
}

}  // namespace

std::optional<Error> fault_of_suggestion(const Error& error, const Ports& ports,
                                         const RunWords& run) {
  const std::vector<std::string> words = suggested_words(error.hint);
  if (words.empty()) return std::nullopt;
  NoTerminal terminal;
  NoConsole console(ports.console);
  ReadOnlyFiles files(ports.files);
  try {
    run(words, Ports{ports.clock, terminal, files, console, ports.environment, ports.program});
    return std::nullopt;
  } catch (const Error& fault) {
    return fault;
  }
}

}  // namespace rollplan
