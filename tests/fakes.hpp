// The ports, in memory.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rollplan/cli.hpp"
#include "rollplan/error.hpp"

namespace rollplan::testing {

class FakeClock : public Clock {
 public:
  Date today() const override {
    return Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  }
};

class FakeTerminal : public Terminal {
 public:
  bool is_terminal(Stream) const override { return terminal; }
  std::optional<std::size_t> width() const override { return columns; }
  void write(Stream stream, std::string_view text) override {
    (stream == Stream::out ? out : error) += text;
  }

  bool terminal = false;
  std::optional<std::size_t> columns;
  std::string out, error;
};

class FakeFiles : public Files {
 public:
  std::string read(const std::string& path) const override {
    const auto found = files.find(path);
    if (found == files.end()) throw Error(ErrorKind::io, "no file " + path);
    return found->second;
  }
  void replace(const std::string& path, std::string_view text) override { files[path] = text; }

  std::map<std::string, std::string> files;
};

/// A whole call of the program with everything around it.
struct Call {
  explicit Call(std::vector<std::string> words) : arguments(std::move(words)) {}

  Exit run() {
    const Environment look = [this](const char* name) -> std::optional<std::string> {
      const auto found = environment.find(name);
      if (found == environment.end() || found->second.empty()) return std::nullopt;
      return found->second;
    };
    return rollplan::run(arguments, Ports{clock, terminal, files, look});
  }

  std::vector<std::string> arguments;
  FakeClock clock;
  FakeTerminal terminal;
  FakeFiles files;
  std::map<std::string, std::string> environment{{"LC_ALL", "C.UTF-8"}};
};

}  // namespace rollplan::testing
