// How the answers of the command line look, and where they go.
#include <algorithm>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "support.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("on a terminal the sheet takes its width and colours", "[cli]") {
  Call wide({"today", "--sore", "calf"});
  wide.terminal.terminal = true;
  wide.terminal.columns = 250;
  wide.run();
  CHECK(wide.terminal.out.find('\x1b') != std::string::npos);
  CHECK(wide.terminal.out.find('\f') == std::string::npos);

  for (const auto& [name, value] :
       std::map<std::string, std::string>{{"NO_COLOR", "1"}, {"TERM", "dumb"}}) {
    Call plain({"today", "--sore", "calf"});
    plain.terminal.terminal = true;
    plain.environment[name] = value;
    plain.run();
    CHECK(plain.terminal.out.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("the option for colour decides, and where it is auto, the variables do", "[cli]") {
  const auto is_coloured = [](const std::string& when,
                              const std::map<std::string, std::string>& environment,
                              bool terminal = true) {
    Call call({"today", "--sore", "calf", "--color", when});
    call.terminal.terminal = terminal;
    for (const auto& [name, value] : environment) call.environment[name] = value;
    call.files.files["/home/runner/.config/rollplan/config.json"] =
        R"({"schema": "rollplan.config/1", "color": "always"})";
    CHECK(call.run() == Exit::done);
    return call.terminal.out.find('\x1b') != std::string::npos;
  };
  CHECK(is_coloured("auto", {}));
  CHECK_FALSE(is_coloured("auto", {}, false));  // the option overrides the configuration
  CHECK_FALSE(is_coloured("auto", {{"NO_COLOR", "1"}}));
  CHECK_FALSE(is_coloured("auto", {{"CLICOLOR", "0"}}));
  CHECK(is_coloured("auto", {{"FORCE_COLOR", "1"}}, false));
  CHECK(is_coloured("always", {{"NO_COLOR", "1"}}));
  CHECK_FALSE(is_coloured("never", {{"FORCE_COLOR", "1"}}));
}

TEST_CASE("a locale without UTF-8 gets ASCII", "[cli]") {
  const std::string strange =
      R"({"schema": "rollplan.catalogue/1", "releases": [{"id": "x", "name": "\u00e9x",
          "lie": "L.", "roll": "R.", "tools": {"foam-roller": {"fit": 1}}}]})";
  const auto text = [&](std::map<std::string, std::string> environment) {
    Call call({"today", "--sore", "x", "--catalogue", "./c.json"});
    call.files.files["./c.json"] = strange;
    call.environment = std::move(environment);
    call.run();
    return call.terminal.out;
  };
  CHECK(text({{"LANG", "en_GB.UTF-8"}}).find("\u00e9x") != std::string::npos);
  CHECK(text({{"LANG", "en_GB.utf8"}}).find("\u00e9x") != std::string::npos);
  CHECK(text({{"LC_ALL", "C"}, {"LANG", "en_GB.UTF-8"}}).find("ex") != std::string::npos);
  CHECK(text({}).find("\u00e9") == std::string::npos);
}

TEST_CASE("a document goes whole into the file named", "[cli]") {
  Call call({"today", "--sore", "calf", "-o", "plan.txt"});
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.out.empty());
  CHECK(call.files.files["plan.txt"].starts_with("Today"));
}

TEST_CASE("a file named like another format than it holds is noted", "[cli]") {
  const auto noted = [](std::vector<std::string> more) {
    std::vector<std::string> words{"today", "--sore", "calf", "-o"};
    words.insert(words.end(), more.begin(), more.end());
    Call call(words);
    CHECK(call.run() == Exit::done);
    CHECK(call.files.files.contains(more.front()));
    return call.terminal.error;
  };
  CHECK(noted({"x.html"}) == "rollplan: x.html holds text; for a page add --format html\n");
  CHECK(holds(noted({"x.md"}), "add --format markdown"));
  CHECK(holds(noted({"x.json"}), "add --json"));
  CHECK(holds(noted({"x.pdf"}), "print the page"));
  CHECK(noted({"x.txt"}).empty());
  CHECK(noted({"x.html", "-q"}).empty());
  CHECK(noted({"x.html", "--format", "html"}).empty());
  CHECK(noted({"x.html", "--brief"}).empty());
}

TEST_CASE("plain keeps what has no cue on standard error", "[cli]") {
  const Answer answer = call({"today", "--sore", "calf,outer hip", "--format", "plain", "-q"});
  CHECK(answer.exit == Exit::done);
  CHECK(answer.out.starts_with("1\t"));
  CHECK_FALSE(holds(answer.out, "outer hip"));
  CHECK(answer.error.starts_with("rollplan: Pain on the outer hip"));
  CHECK(holds(call({"today", "--sore", "calf=9,it-band", "-f", "plain"}).error, "Calves: "));
  CHECK(call({"today", "--sore", "calf", "-f", "plain"}).error.empty());
}

TEST_CASE("on a terminal a long error is wrapped at its width", "[cli]") {
  Call long_error({"today", "--sore", "outer", "hip"});
  long_error.terminal.terminal = true;
  long_error.terminal.columns = 60;
  CHECK(long_error.run() == Exit::usage);
  CHECK(std::ranges::count(long_error.terminal.error, '\n') > 2);
  for (const std::string& line : lines_of(long_error.terminal.error)) CHECK(line.size() <= 60);
}
