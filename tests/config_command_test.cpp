// `config`, and what takes precedence: options, then environment, then file, then default.
#include "catch.hpp"
#include "codec/config.hpp"
#include "config_calls.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const std::string& place = config_file;

std::string output(Call& call, Exit expected = Exit::done) {
  CHECK(call.run() == expected);
  return call.terminal.out;
}

}  // namespace

TEST_CASE("the configuration's place is an option, a variable, or XDG's", "[cli][config]") {
  Call usual({"config", "path"});
  CHECK(output(usual) == place + '\n');
  Call xdg({"config", "path"});
  xdg.environment["XDG_CONFIG_HOME"] = "/etc/mine";
  CHECK(output(xdg) == "/etc/mine/rollplan/config.json\n");
  Call relative({"config", "path"});
  relative.environment["XDG_CONFIG_HOME"] = "mine";
  CHECK(output(relative) == place + '\n');
  Call variable({"config", "path"});
  variable.environment["ROLLPLAN_CONFIG"] = "v.json";
  CHECK(output(variable) == "v.json\n");
  Call option({"config", "path", "--config", "o.json"});
  option.environment["ROLLPLAN_CONFIG"] = "v.json";
  CHECK(output(option) == "o.json\n");
  Call homeless({"config", "path"});
  homeless.environment.erase("HOME");
  CHECK(homeless.run() == Exit::trouble);
  CHECK(holds(homeless.terminal.error, "--config"));
}

TEST_CASE("a terminal gets the configuration's place without control characters", "[cli][config]") {
  Call call({"config", "path", "--config", "a\x1b[31m.json"});
  CHECK(output(call) == "a\x1b[31m.json\n");
  Call seen({"config", "path", "--config", "a\x1b[31m.json"});
  seen.terminal.terminal = true;
  CHECK(output(seen) == "a\\x1b[31m.json\n");
}

TEST_CASE("set writes a private file, get and unset read and change it", "[cli][config]") {
  Call set({"config", "set", "tools", "foam,tennis"});
  CHECK(output(set).empty());
  CHECK(holds(set.files.files.at(place), "\"tools\": [\"foam-roller\", \"tennis-ball\"]"));
  Call get({"config", "get", "tools"});
  get.files = set.files;
  CHECK(output(get) == "foam-roller,tennis-ball\n");
  Call unset({"config", "unset", "tools"});
  unset.files = set.files;
  CHECK(output(unset).empty());
  CHECK_FALSE(holds(unset.files.files.at(place), "tools"));
  Call nothing({"config", "get", "tools"});
  CHECK(output(nothing, Exit::no).empty());
  Call no_file({"config", "unset", "tools"});
  CHECK(output(no_file).empty());
  CHECK(no_file.files.files.empty());
}

TEST_CASE("get gives ids, whatever words the file has", "[cli][config]") {
  const auto got = [](const std::string& key, const std::string& text) {
    Call call({"config", "get", key});
    call.files.files[place] = text;
    CHECK(call.run() == Exit::done);
    return call.terminal.out;
  };
  CHECK(got("tools", R"({"tools": ["Foam", "tennis ball"]})") == "foam-roller,tennis-ball\n");
  CHECK(got("tools", R"({"tools": ["broom"]})") == "broom\n");
  CHECK(got("run", R"({"run": "Marathon"})") == "race\n");
  CHECK(got("time", R"({"time": "12 minutes"})") == "12m\n");
}

TEST_CASE("what config does not know is reported with what it knows", "[cli][config]") {
  const auto error = [](std::vector<std::string> words) {
    words.insert(words.begin(), "config");
    Call call(std::move(words));
    CHECK(call.run() == Exit::usage);
    CHECK(call.files.files.empty());
    return call.terminal.error;
  };
  CHECK(holds(error({"sett", "level", "firm"}), "did you mean \"set\"?"));
  CHECK(holds(error({"set", "levle", "firm"}), "did you mean \"level\"?"));
  CHECK(holds(error({"set", "level", "hard"}), "gentle, normal, firm"));
  CHECK(holds(error({"set", "level"}), "a key and a value"));
  CHECK(holds(error({"set", "tools", "foam,bal"}), "did you mean \"ball\"?"));
  CHECK(holds(error({"set", "run", "swim"}), "kinds are easy"));
  CHECK(holds(error({"set", "width", "1e2"}), "from 40 to 200"));
  CHECK(holds(error({"set", "say", "  "}), "such as espeak-ng"));
  CHECK(holds(error({"set", "say", "mute -x"}), "there is no program \"mute\""));
  CHECK(holds(error({"get"}), "a key"));
  CHECK(holds(error({"list", "more"}), "unexpected word"));
}

TEST_CASE("list tells each value and where it comes from", "[cli][config]") {
  Call call = with_config({"config", "list"}, ",\n\"level\": \"firm\", \"width\": 90");
  call.environment["ROLLPLAN_TIME"] = "7m";
  const std::string text = output(call);
  CHECK(holds(text, "level       firm                          " + place + ":2\n"));
  CHECK(holds(text, "time        7m                            ROLLPLAN_TIME\n"));
  CHECK(holds(text, "tools       all                           default\n"));
}

TEST_CASE("an option wins over a variable, and that over the configuration", "[cli][config]") {
  const auto level = [](std::vector<std::string> more, const std::string& variable) {
    std::vector<std::string> words{"today", "--sore", "calf", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    Call call = with_config(words, ", \"level\": \"firm\"");
    if (!variable.empty()) call.environment["ROLLPLAN_LEVEL"] = variable;
    const std::string text = output(call);
    const std::size_t at = text.find("\"level\": \"") + 10;
    return text.substr(at, text.find('"', at) - at);
  };
  CHECK(level({}, "") == "firm");
  CHECK(level({}, "normal") == "normal");
  CHECK(level({"--level", "gentle"}, "normal") == "gentle");
}

TEST_CASE("each key of the configuration is used", "[cli][config]") {
  Call tools = with_config({"today", "--sore", "calf", "--json"}, ", \"tools\": [\"foam\"]");
  CHECK(holds(output(tools), "\"tool\": \"foam-roller\""));
  Call time = with_config({"today", "--sore", "calf", "--json"}, ", \"time\": \"3m\"");
  CHECK(holds(output(time), "\"budget_s\": 180"));
  Call run = with_config({"today", "--json"}, ", \"run\": \"race\"");
  CHECK(holds(output(run), "\"role\": \"run\""));
  Call beside_sore = with_config({"today", "--sore", "calf", "--json"}, ", \"run\": \"race\"");
  CHECK(holds(output(beside_sore), "\"level\": \"normal\""));
  Call before = with_config({"today", "--before-run", "--json"}, ", \"run\": \"race\"");
  CHECK(holds(output(before), "\"role\": \"rotation\""));
  Call catalogue = with_config({"show", "hamstrings"}, ", \"catalogue\": [\"hamstrings\"]");
  CHECK(holds(output(catalogue), "hamstrings"));
  Call width = with_config({"list"}, ", \"width\": 40");
  Call wide({"list", "--width", "40"});
  CHECK(output(width) == output(wide));
  Call colour = with_config({"list"}, ", \"color\": \"always\"");
  CHECK(holds(output(colour), "\033["));
}

TEST_CASE("a catalogue's file is meant from the configuration's folder", "[cli][config]") {
  Call call = with_config({"list"}, ", \"catalogue\": [\"mine.json\"]");
  call.files.files["/home/runner/.config/rollplan/mine.json"] =
      "{\"schema\": \"rollplan.catalogue/1\", \"runs\": [{\"id\": \"mud\"}]}";
  CHECK(holds(output(call), "mud"));
}

TEST_CASE("a value that the catalogue does not know is reported with its place, as bad data",
          "[cli][config]") {
  Call call = with_config({"today"}, ",\n \"tools\": [\"foam\", \"bal\"]");
  CHECK(call.run() == Exit::trouble);
  CHECK(holds(call.terminal.error, place + ":2:11: /tools: unknown tool \"bal\""));
}

TEST_CASE("a configuration that is named must be there", "[cli][config]") {
  Call call({"today", "--config", "none.json"});
  CHECK(call.run() == Exit::trouble);
  Call help({"help"});
  help.environment["ROLLPLAN_CONFIG"] = "none.json";
  CHECK(help.run() == Exit::done);
}

TEST_CASE("colour is by option, by the variables of all programs, by configuration, by terminal",
          "[cli][config]") {
  const auto coloured = [](std::vector<std::string> more,
                           const std::map<std::string, std::string>& variables, bool terminal,
                           const std::string& members = "") {
    std::vector<std::string> words{"list"};
    words.insert(words.end(), more.begin(), more.end());
    Call call = with_config(words, members);
    for (const auto& [name, value] : variables) call.environment[name] = value;
    call.terminal.terminal = terminal;
    return holds(output(call), "\033[");
  };
  CHECK(coloured({}, {}, true));
  CHECK_FALSE(coloured({}, {}, false));
  CHECK_FALSE(coloured({}, {{"TERM", "dumb"}}, true));
  CHECK_FALSE(coloured({}, {{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}, true));
  CHECK(coloured({"--color", "always"}, {{"NO_COLOR", "1"}}, false));
  CHECK_FALSE(coloured({"--color", "never"}, {{"FORCE_COLOR", "1"}}, true));
  CHECK(coloured({}, {{"CLICOLOR_FORCE", "1"}}, false));
  CHECK(coloured({}, {{"FORCE_COLOR", "1"}, {"TERM", "dumb"}}, false));
  CHECK_FALSE(coloured({}, {{"CLICOLOR_FORCE", "0"}}, false));
  CHECK_FALSE(coloured({}, {{"CLICOLOR", "0"}}, true));
  CHECK(coloured({}, {{"CLICOLOR", "1"}}, true));
  CHECK(coloured({}, {}, false, ", \"color\": \"always\""));
  CHECK_FALSE(coloured({}, {{"NO_COLOR", "1"}}, false, ", \"color\": \"always\""));
  CHECK_FALSE(coloured({}, {}, true, ", \"color\": \"never\""));
}

TEST_CASE("the list as JSON names each key, its value and where it is from", "[cli][config]") {
  Call call = with_config({"config", "list", "--json"},
                          R"(, "level": "gentle", "tools": ["foam-roller", "tennis-ball"])");
  call.environment["ROLLPLAN_TIME"] = "12m";
  CHECK(call.run() == Exit::done);
  const Json document = parsed(call.terminal.out);
  CHECK(document["schema"] == "rollplan.settings/1");
  const Json& settings = document["settings"];
  REQUIRE(settings.size() == config_keys().size());
  for (std::size_t i = 0; i < settings.size(); ++i) {
    CHECK(settings[i]["key"] == std::string(config_keys()[i].name));
  }
  CHECK(settings[0]["value"] == "foam-roller,tennis-ball");
  CHECK(settings[1]["value"] == "gentle");
  CHECK(settings[1]["default"] == "normal");
  CHECK(settings[1]["origin"] == config_file + ":1");
  CHECK(settings[2]["value"] == "12m");
  CHECK(settings[2]["origin"] == "ROLLPLAN_TIME");
  CHECK(settings[3]["value"] == nullptr);
  CHECK(settings[3]["origin"] == "default");
}

TEST_CASE("only the list is a document", "[cli][config]") {
  Call call = with_config({"config", "get", "level", "--json"}, "");
  CHECK(call.run() == Exit::usage);
  CHECK(holds(call.terminal.error, "--json is only for config list"));
}
