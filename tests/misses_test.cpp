// Natural mistakes and their answers. Each line of misses.tsv has the words that are typed, the
// exit code, and the command that is suggested, without "rollplan", or nothing.
#include <fstream>
#include <set>

#include "fakes.hpp"
#include "text/quoting.hpp"
#include "text/words.hpp"

using namespace rollplan;
using rollplan::testing::Call;

namespace {

struct Miss {
  std::string typed;
  int exit = 0;
  std::string meant;
};

std::vector<Miss> misses() {
  std::ifstream file(ROLLPLAN_SOURCE_DIR "/tests/misses.tsv");
  std::vector<Miss> all;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    all.push_back(
        {line.substr(0, first), std::stoi(line.substr(first + 1)), line.substr(second + 1)});
  }
  return all;
}

std::string suggestion(const std::string& error) {
  const std::string start = "did you mean: rollplan ";
  const std::size_t at = error.find(start);
  if (at == std::string::npos) return {};
  return error.substr(at + start.size(), error.find('\n', at) - at - start.size());
}

}  // namespace

TEST_CASE("a natural slip is answered by the command that was meant", "[cli][misses]") {
  REQUIRE(misses().size() > 60);
  for (const Miss& miss : misses()) {
    INFO(miss.typed);
    Call call(shell_words(miss.typed).value());
    CHECK(static_cast<int>(call.run()) == miss.exit);
    CHECK(suggestion(call.terminal.error) == miss.meant);
    if (miss.exit == 5) continue;  // a refusal is printed in full
    CHECK(call.terminal.out.empty());
    CHECK(std::ranges::count(call.terminal.error, '\n') <= 3);
  }
}

TEST_CASE("each command that is suggested works", "[cli][misses]") {
  std::set<std::string> commands;
  for (const Miss& miss : misses()) commands.insert(miss.meant);
  commands.erase("");
  for (const std::string& command : commands) {
    INFO(command);
    Call call(shell_words(command).value());
    const Exit exit = call.run();
    INFO(call.terminal.error);
    CHECK((exit == Exit::done || exit == Exit::no));  // not due, or nothing to undo
  }
}

TEST_CASE("instead of a suggestion with another mistake, that mistake is explained",
          "[cli][misses]") {
  const auto error = [](const std::string& typed) {
    Call call(shell_words(typed).value());
    CHECK(call.run() == Exit::usage);
    CHECK(call.files.files.empty());
    return call.terminal.error;
  };
  CHECK(error("today calf --time 5") ==
        "rollplan: --time: \"5\" has no unit\n  for minutes write 5m, for seconds 5s\n");
  CHECK(error("--sore calf --time 5") == error("today calf --time 5"));
  CHECK(error("calf --sore knot").find("did you mean: rollplan") == std::string::npos);
  CHECK(error("log calf").find("did you mean: rollplan log --sore calf") != std::string::npos);
}

TEST_CASE("trying a suggestion leaves no trace", "[cli][misses]") {
  Call start({"start", "calf"});
  start.terminal.terminal = start.console.has_keys = true;
  CHECK(start.run() == Exit::usage);
  CHECK(suggestion(start.terminal.error) == "start --sore calf");
  CHECK(start.console.waits == 0);
  CHECK(start.console.spoken.empty());
  CHECK(start.terminal.out.empty());
  CHECK(start.files.files.empty());
  CHECK(start.console.died_of == 0);
}

TEST_CASE("a file of that name is still a file", "[cli][misses]") {
  Call call({"start", "calf"});
  call.files.files["calf"] = "no routine";
  CHECK(call.run() == Exit::trouble);
  CHECK(suggestion(call.terminal.error).empty());
}

TEST_CASE("a suggestion keeps the configuration that was named", "[cli][misses]") {
  Call call({"config", "tools", "foam-roller", "--config", "other.json"});
  CHECK(call.run() == Exit::usage);
  CHECK(suggestion(call.terminal.error) == "config --config other.json set tools foam-roller");
}
