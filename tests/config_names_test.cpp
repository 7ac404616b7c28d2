// Names in a configuration that do not exist: `check` finds them all, and commands that do not need
// them still work.
#include "catch.hpp"
#include "config_calls.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const std::string usual_start = config_file + ":1:";

Call checking(const std::string& members, const std::string& more = {}) {
  Call call({"check", "c.json"});
  call.files.files["c.json"] = "{\"schema\": \"rollplan.config/1\"" + members + "}" + more;
  return call;
}

std::string faults_in(Call call) {
  CHECK(call.run() == Exit::no);
  CHECK(call.terminal.error.empty());
  return call.terminal.out;
}

}  // namespace

TEST_CASE("check finds the names that the catalogue does not have, each in its place",
          "[cli][config]") {
  CHECK(
      faults_in(checking(",\n\"tools\": [\"foam\", \"hammer\",\n \"bal\"]")) ==
      "c.json:2:19: /tools/1: unknown tool \"hammer\"; expected one of lacrosse-ball, tennis-ball, "
      "foam-roller, rumbleroller\n"
      "c.json:3:2: /tools/2: unknown tool \"bal\"; expected \"ball\", perhaps\n");
  CHECK(holds(faults_in(checking(",\n\"run\": \"foo\"")),
              "c.json:2:8: /run: unknown kind of run \"foo\"; expected one of easy"));
  CHECK(
      holds(faults_in(checking(", \"run\": \"race,easy\"")), "unknown kind of run \"race,easy\""));
  CHECK(holds(faults_in(checking(",\n\"catalogue\": [\"hamstrings\", \"nope\"]")),
              "c.json:2:29: /catalogue/1: no built-in catalogue \"nope\"; expected hamstrings, "
              "or a file such as ./nope"));
  CHECK(holds(faults_in(checking(",\n\"catalogue\": [\"/none.json\"]")),
              "c.json:2:15: /catalogue/0: no file /none.json; expected a catalogue's file"));
}

TEST_CASE("the faults of names stand in the order of the file", "[cli][config]") {
  const std::string faults =
      faults_in(checking(",\n\"run\": \"foo\",\n\"catalogue\": [\"nope\"],\n\"tools\": [\"bal\"]"));
  CHECK(faults.find("/run") < faults.find("/catalogue"));
  CHECK(faults.find("/catalogue") < faults.find("/tools"));
}

TEST_CASE("all faults of a configuration are found in one go, in the order of the file",
          "[cli][config]") {
  const std::string faults = faults_in(
      checking(",\n\"run\": \"foo\",\n\"levle\": 1,\n\"tools\": [\"bal\", 5, \"hammer\"],\n"
               "\"level\": \"hard\",\n\"catalogue\": [\"nope\"]"));
  std::string lines;
  for (std::size_t at = 0; at < faults.size(); at = faults.find('\n', at) + 1) {
    lines += faults.substr(at, faults.find(": ", faults.find(": /", at) + 2) - at) + '\n';
  }
  CHECK(lines ==
        "c.json:2:8: /run\n"
        "c.json:3:1: /levle\n"
        "c.json:4:11: /tools/0\n"
        "c.json:4:18: /tools/1\n"
        "c.json:4:21: /tools/2\n"
        "c.json:5:10: /level\n"
        "c.json:6:15: /catalogue/0\n");
}

TEST_CASE("check knows a configuration without a schema by its keys", "[cli][config]") {
  const auto checked = [](const std::string& text) {
    Call call({"check", "c.json"});
    call.files.files["c.json"] = text;
    call.run();
    return call.terminal.out;
  };
  CHECK(checked("{ \"level\": \"gentle\" }") ==
        "c.json: no faults; a configuration that sets 1 of 9 keys\n");
  CHECK(holds(checked(R"({"tools": ["hammer"]})"), "unknown tool"));
  CHECK(holds(checked(R"({"level": "gentle", "levle": 1})"), "unknown key \"levle\""));
  CHECK(holds(checked(R"({"level": 5})"), "found a whole number"));
  CHECK(holds(checked(R"({"levle": "gentle"})"), "no schema"));
  CHECK(holds(checked(R"({"tools": [{"id": "x"}], "releases": []})"), "no schema"));
  CHECK(holds(checked("{}"), "no schema"));
  CHECK(holds(checked(R"(["level"])"), "no schema"));
}

TEST_CASE("the names are those of the catalogues of the checked file", "[cli][config]") {
  Call call = checking(", \"catalogue\": [\"./mud.json\"], \"run\": \"mud\"");
  call.files.files["./mud.json"] =
      "{\"schema\": \"rollplan.catalogue/1\", \"runs\": [{\"id\": \"mud\"}]}";
  CHECK(call.run() == Exit::done);
  CHECK(holds(call.terminal.out, "sets 2 of 9 keys"));
}

TEST_CASE("a catalogue at fault is a fault of who names it, with the way to look into it",
          "[cli][config]") {
  Call call = checking(", \"catalogue\": [\"/bad.json\"]");
  call.files.files["/bad.json"] = "{}";
  CHECK(holds(faults_in(call),
              "/catalogue/0: \"/bad.json\" has faults; expected none: see "
              "rollplan check /bad.json"));
}

TEST_CASE("a catalogue that the configuration should not name is reported with its place",
          "[cli][config]") {
  Call unknown = with_config({"today"}, ",\n \"catalogue\": [\"hamstrings\", \"hamstring\"]");
  CHECK(unknown.run() == Exit::trouble);
  CHECK(holds(unknown.terminal.error,
              config_file + ":2:30: /catalogue/1: no built-in catalogue \"hamstring\"\n"
                            "  did you mean \"hamstrings\"?\n"
                            "  for a file write \"./hamstring\"\n"));
  Call missing = with_config({"today"}, ",\n \"catalogue\": [\"/none.json\"]");
  CHECK(missing.run() == Exit::trouble);
  CHECK(holds(missing.terminal.error, config_file + ":2:16: /catalogue/0: no file /none.json"));
}

TEST_CASE("a fault of the configuration does not keep other files from being checked",
          "[cli][config]") {
  const std::string catalogue =
      "{\"schema\": \"rollplan.catalogue/1\", \"runs\": [{\"id\": \"mud\"}]}";
  const auto check = [&](const std::string& members, const std::string& text, Exit expected) {
    Call call = with_config({"check", "other.json"}, members);
    call.files.files["other.json"] = text;
    CHECK(call.run() == expected);
    INFO(call.terminal.error);
    CHECK(holds(call.terminal.error, "without the catalogues of the configuration"));
    CHECK(holds(call.terminal.error, usual_start));
    return call.terminal.out;
  };
  for (const char* const members : {", \"level\": \"hard\"", ", \"catalogue\": [\"nope\"]"}) {
    CHECK(holds(check(members, catalogue, Exit::done), "other.json: no faults"));
    CHECK(holds(check(members, "{\"schema\": \"rollplan.catalogue/1\", \"runs\": 1}", Exit::no),
                "other.json:1:"));
  }
  Call named = with_config({"check", "other.json", "--catalogue", "nope"}, "");
  named.files.files["other.json"] = catalogue;
  CHECK(named.run() == Exit::usage);
  Call itself({"check", config_file});
  itself.files = with_config({}, ", \"level\": \"hard\"").files;
  CHECK(holds(faults_in(itself), "/level: \"hard\""));
}

TEST_CASE("list shows which variable decides on colour", "[cli][config]") {
  const auto colour = [](const std::map<std::string, std::string>& variables) {
    Call call = with_config({"config", "list"}, ",\n\"color\": \"always\"");
    for (const auto& [name, value] : variables) call.environment[name] = value;
    CHECK(call.run() == Exit::done);
    const std::size_t start = call.terminal.out.find("color");
    return call.terminal.out.substr(start, call.terminal.out.find('\n', start) + 1 - start);
  };
  const auto row = [](const std::string& value, const std::string& from) {
    return "color       " + value + std::string(30 - value.size(), ' ') + from + '\n';
  };
  CHECK(colour({{"NO_COLOR", "1"}}) == row("never", "NO_COLOR"));
  CHECK(colour({{"CLICOLOR_FORCE", "0"}, {"FORCE_COLOR", "1"}}) == row("always", "FORCE_COLOR"));
  CHECK(colour({{"CLICOLOR_FORCE", "1"}}) == row("always", "CLICOLOR_FORCE"));
  CHECK(colour({{"CLICOLOR", "0"}}) == row("never", "CLICOLOR"));
  CHECK(colour({{"CLICOLOR", "1"}}) == row("always", config_file + ":2"));
}
