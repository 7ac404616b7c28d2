// `config set`: which values it accepts, how it stores them, and what it says about a mistake.
#include "catch.hpp"
#include "codec/config.hpp"
#include "config_calls.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Call set(const std::string& key, const std::string& value) {
  return Call({"config", "set", key, value});
}

/// The error message for a value that is refused. Checks that no file changes.
std::string refused(Call call, Exit expected = Exit::usage) {
  const auto before = call.files.files;
  CHECK(call.run() == expected);
  CHECK(call.files.files == before);
  return call.terminal.error;
}

std::string refused(const std::string& key, const std::string& value) {
  return refused(set(key, value));
}

/// The stored value.
std::string kept(Call call, ConfigKey key) {
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.error.empty());
  const Config config = parse_config(call.files.files.at(config_file), config_file);
  return config[key] ? config[key]->text : "";
}

Call with_catalogues(Call call) {
  const std::string catalogue = R"({"schema": "rollplan.catalogue/1", "runs": [{"id": "mud"}]})";
  call.files.files["/home/runner/mine.json"] = catalogue;
  call.files.files["/home/runner/sub/mine.json"] = catalogue;
  call.files.files["/home/runner/faulty.json"] = "{}";
  return call;
}

}  // namespace

TEST_CASE("a value is checked as that of its option is, with what was probably meant",
          "[cli][config]") {
  CHECK(holds(refused("run", "rac"), "run: unknown kind of run \"rac\"\n  did you mean \"race\"?"));
  CHECK(holds(refused("level", "frim"), "level: unknown level \"frim\"\n  did you mean \"firm\"?"));
  CHECK(holds(refused("color", "alwys"), "color: unknown \"alwys\"\n  did you mean \"always\"?"));
  CHECK(holds(refused("tools", "foam,"), "tools: a tool is missing"));
  CHECK(holds(refused("time", "12"), "time: \"12\" has no unit\n  for minutes write 12m"));
  CHECK(holds(refused("width", "39"), "width: not a width: \"39\"\n  a width is a whole number"));
  CHECK(holds(refused("width", "wide"), "a whole number from 40 to 200"));
}

TEST_CASE("a number is nothing but a number", "[cli][config]") {
  const std::string evil = "80, \"say\": \"evil\"";
  CHECK(holds(refused("width", evil), "not a width"));
  CHECK(holds(refused(with_config({"config", "set", "width", evil}, "")), "not a width"));
}

TEST_CASE("the kind of run is one kind", "[cli][config]") {
  CHECK(holds(refused("run", "race,easy"), "unknown kind of run \"race,easy\""));
}

TEST_CASE("what an option takes is taken, and kept as the file has it", "[cli][config]") {
  CHECK(kept(set("level", "Firm"), ConfigKey::level) == "firm");
  CHECK(kept(set("width", "080"), ConfigKey::width) == "80");
  CHECK(kept(set("width", " 80 "), ConfigKey::width) == "80");
  CHECK(kept(set("time", " 12m "), ConfigKey::time) == "12m");
  CHECK(kept(set("run", "Race"), ConfigKey::run) == "race");
  CHECK(kept(set("run", "tempo"), ConfigKey::run) == "speed");
  CHECK(kept(set("time", "1 hour"), ConfigKey::time) == "1h");
  CHECK(kept(set("hr_max", " 188 "), ConfigKey::hr_max) == "188");
  CHECK(kept(set("say", "espeak-ng -s 120"), ConfigKey::say) == "espeak-ng -s 120");
}

TEST_CASE("a highest heart rate is one that a heart can have", "[cli][config]") {
  CHECK(kept(set("hr_max", "100"), ConfigKey::hr_max) == "100");
  CHECK(kept(set("hr_max", "250"), ConfigKey::hr_max) == "250");
  for (const char* value : {"99", "251", "88 %", "188.5", "fast"}) {
    INFO(value);
    CHECK(holds(refused("hr_max", value), "such as 188"));
  }
  Call list({"config", "list"});
  CHECK(list.run() == Exit::done);
  CHECK(holds(list.terminal.out, "hr_max"));
}

TEST_CASE("a catalogue must be one that can be read before it is kept", "[cli][config]") {
  const auto refused_catalogue = [](const std::string& value, Exit expected) {
    return refused(with_catalogues(set("catalogue", value)), expected);
  };
  const std::string unknown = refused_catalogue("hamstring", Exit::usage);
  CHECK(holds(unknown, "catalogue: no built-in catalogue \"hamstring\""));
  CHECK(holds(unknown, "did you mean \"hamstrings\"?"));
  CHECK_FALSE(holds(unknown, "--catalogue"));
  CHECK(holds(refused_catalogue("hamstrings,", Exit::usage), "catalogue: a name is missing"));
  CHECK(holds(refused_catalogue("/none.json", Exit::trouble), "no file /none.json"));
  CHECK(holds(refused_catalogue("~/none.json", Exit::trouble), "no file /home/runner/none.json"));
  CHECK(holds(refused_catalogue("faulty.json", Exit::trouble), "/home/runner/faulty.json:1:1"));
}

TEST_CASE("a catalogue's file is kept with its whole path", "[cli][config]") {
  const auto kept_catalogue = [](const std::string& value) {
    return kept(with_catalogues(set("catalogue", value)), ConfigKey::catalogue);
  };
  CHECK(kept_catalogue("hamstrings") == "hamstrings");
  CHECK(kept_catalogue("/home/runner/mine.json") == "/home/runner/mine.json");
  CHECK(kept_catalogue("~/mine.json") == "/home/runner/mine.json");
  CHECK(kept_catalogue("hamstrings, sub/mine.json") == "hamstrings,/home/runner/sub/mine.json");
  Call commas = set("catalogue", "~/mine.json");
  commas.environment["HOME"] = "/a,b";
  commas.files.files["/a,b/mine.json"] = R"({"schema": "rollplan.catalogue/1"})";
  CHECK(holds(refused(commas), "comma"));
}

TEST_CASE("a configuration whose catalogue cannot be read can be mended", "[cli][config]") {
  const std::string broken = ", \"catalogue\": [\"nope\"]";
  CHECK(kept(with_config({"config", "set", "tools", "foam"}, broken), ConfigKey::tools) ==
        "foam-roller");
  CHECK(kept(with_config({"config", "set", "run", "race"}, broken), ConfigKey::run) == "race");
  CHECK(kept(with_config({"config", "set", "catalogue", "hamstrings"}, broken),
             ConfigKey::catalogue) == "hamstrings");
  CHECK(kept(with_config({"config", "unset", "catalogue"}, broken), ConfigKey::catalogue).empty());
  Call list = with_config({"config", "list"}, broken);
  CHECK(list.run() == Exit::done);
}

TEST_CASE("the words of the configured catalogue are known", "[cli][config]") {
  Call call = with_catalogues(with_config({"config", "set", "run", "mud"},
                                          ", \"catalogue\": [\"/home/runner/mine.json\"]"));
  CHECK(kept(call, ConfigKey::run) == "mud");
}

TEST_CASE("standard input is no configuration to be changed", "[cli][config]") {
  for (const char* const action : {"set", "unset"}) {
    std::vector<std::string> words{"config", action, "width"};
    if (words[1] == "set") words.emplace_back("80");
    Call option(words);
    option.arguments.insert(option.arguments.end(), {"--config", "-"});
    option.files.files["-"] = "{\"schema\": \"rollplan.config/1\", \"width\": 90}";
    CHECK(holds(refused(option), "standard input"));
    Call variable(words);
    variable.environment["ROLLPLAN_CONFIG"] = "-";
    CHECK(holds(refused(variable), "standard input"));
  }
}
