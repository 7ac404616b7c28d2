// The configuration as a document: what it may contain, and how one value is changed.
#include "codec/config.hpp"

#include <map>

#include "catch.hpp"
#include "dice.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const ConfigKeySpec& key(std::string_view name) {
  return *std::ranges::find(config_keys(), name, &ConfigKeySpec::name);
}

std::string with_settings(const std::string& members) {
  return "{\"schema\": \"rollplan.config/1\"" + members + "}";
}

/// The first fault as it is reported.
std::string fault_of(const std::string& text) {
  try {
    parse_config(text, "c");
  } catch (const FaultyFile& faulty) {
    return faulty.faults.front().text("c");
  }
  return "none";
}

}  // namespace

TEST_CASE("a configuration keeps its values as they would be typed, with their places",
          "[codec][config]") {
  const Config config = parse_config(
      "{\"schema\": \"rollplan.config/1\",\n \"tools\": [\"foam\", \"tennis ball\"],\n"
      " \"width\": 90, \"time\": \"12m\"}",
      "my.json");
  CHECK(config.file == "my.json");
  CHECK(config[ConfigKey::tools]->text == "foam,tennis ball");
  CHECK(config[ConfigKey::tools]->position.line == 2);
  CHECK(config[ConfigKey::tools]->position.column == 11);
  CHECK(config[ConfigKey::tools]->position.pointer == "/tools");
  CHECK(config[ConfigKey::width]->text == "90");
  CHECK(config[ConfigKey::time]->position.line == 3);
  CHECK_FALSE(config[ConfigKey::level]);
}

TEST_CASE("unknown keys, wrong types and impossible values are faults with their place",
          "[codec][config]") {
  CHECK(fault_of(with_settings(", \"levle\": \"firm\"")) ==
        "c:1:33: /levle: unknown key \"levle\"; expected \"level\", perhaps");
  CHECK(fault_of(with_settings(", \"level\": \"hard\"")) ==
        "c:1:42: /level: \"hard\"; expected gentle, normal or firm");
  CHECK(fault_of(with_settings(", \"width\": \"90\"")) ==
        "c:1:42: /width: found a text; expected a whole number");
  CHECK(fault_of(with_settings(", \"width\": 39")).find("40 to 200") != std::string::npos);
  CHECK(fault_of(with_settings(", \"time\": \"12\"")).find("12m") != std::string::npos);
  CHECK(fault_of(with_settings(", \"color\": \"red\"")).find("auto, always or never") !=
        std::string::npos);
  CHECK(fault_of(with_settings(", \"tools\": \"foam\"")).find("a list") != std::string::npos);
  CHECK(fault_of(with_settings(", \"tools\": []")).find("at least one") != std::string::npos);
  CHECK(fault_of(with_settings(", \"tools\": [\"a,b\"]")).find("a comma in a name") !=
        std::string::npos);
  CHECK(fault_of(with_settings(", \"level\": \"firm\", \"level\": \"firm\"")).find("twice") !=
        std::string::npos);
  CHECK(fault_of("{\"schema\": \"rollplan.catalogue/1\"}") ==
        "c:1:12: /schema: schema \"rollplan.catalogue/1\"; expected \"schema\": "
        "\"rollplan.config/1\"");
  CHECK(fault_of("").find("too early") != std::string::npos);
}

TEST_CASE("a configuration needs no schema", "[codec][config]") {
  CHECK(fault_of("{}") == "none");
  const Config config = parse_config(R"({ "level": "gentle" })", "c");
  CHECK(config[ConfigKey::level]->text == "gentle");
  CHECK(config[ConfigKey::level]->position.column == 12);
}

TEST_CASE("values at fault are left out, and the others kept", "[codec][config]") {
  std::vector<Fault> faults;
  const Config config = parse_config(
      R"({"level": "hard", "tools": ["foam", 5, "ball"], "run": "easy", "width": 1, "say": "\u0007"})",
      "c", faults);
  CHECK_FALSE(config[ConfigKey::level]);
  CHECK_FALSE(config[ConfigKey::width]);
  CHECK_FALSE(config[ConfigKey::say]);
  REQUIRE(config[ConfigKey::tools]);
  CHECK(config[ConfigKey::tools]->text == "foam,ball");
  REQUIRE(config[ConfigKey::tools]->items.size() == 2);
  CHECK(config[ConfigKey::tools]->items[1].pointer == "/tools/2");
  CHECK(config[ConfigKey::run]->text == "easy");
  std::string pointers;
  for (const Fault& fault : faults) pointers += fault.pointer + ' ';
  CHECK(pointers == "/level /tools/1 /width /say ");
}

TEST_CASE("a key that is there twice counts once", "[codec][config]") {
  std::vector<Fault> faults;
  const Config config =
      parse_config(R"({"tools": ["a", "b"], "run": "x", "tools": ["c"]})", "c", faults);
  CHECK(faults.size() == 1);
  CHECK(config[ConfigKey::tools]->text == "c");
  REQUIRE(config[ConfigKey::tools]->items.size() == 1);
  CHECK(config[ConfigKey::tools]->items[0].column == 45);
  CHECK(config[ConfigKey::run]->position.column == 30);
}

TEST_CASE("a file without a schema is edited as it is", "[codec][config]") {
  CHECK(edit_config("{ \"level\": \"gentle\" }", "c", key("width"), "80") ==
        "{ \"level\": \"gentle\", \"width\": 80 }");
  CHECK(edit_config("{ \"level\": \"gentle\" }", "c", key("level"), {}) == "{ }");
  CHECK(edit_config("{}", "c", key("width"), "80") == "{\"width\": 80}");
  CHECK(edit_config("{}", "c", key("width"), {}) == "{}");
}

TEST_CASE("setting a value changes that value and nothing else", "[codec][config]") {
  const std::string text =
      "{ \"width\" : 90 ,\n\t\"schema\":\"rollplan.config/1\",\n\n  \"level\": \"firm\" }\n";
  CHECK(edit_config(text, "c", key("width"), "100") ==
        "{ \"width\" : 100 ,\n\t\"schema\":\"rollplan.config/1\",\n\n  \"level\": \"firm\" }\n");
  CHECK(edit_config(text, "c", key("level"), "gentle") ==
        "{ \"width\" : 90 ,\n\t\"schema\":\"rollplan.config/1\",\n\n  \"level\": \"gentle\" }\n");
  CHECK(edit_config(text, "c", key("tools"), "foam, tennis ball") ==
        "{ \"width\" : 90 ,\n\t\"schema\":\"rollplan.config/1\",\n\n  \"level\": \"firm\",\n"
        "  \"tools\": [\"foam\", \"tennis ball\"] }\n");
  CHECK(edit_config("", "c", key("say"), "my \"voice\" \\") ==
        "{\n  \"schema\": \"rollplan.config/1\",\n  \"say\": \"my \\\"voice\\\" \\\\\"\n}\n");
}

TEST_CASE("a new key is formatted like the one above it", "[codec][config]") {
  const auto edited = [](const std::string& text) {
    return edit_config(text, "c", key("width"), "80");
  };
  const std::string schema = R"("schema": "rollplan.config/1")";
  CHECK(edited("{\n\t" + schema + "\n}\n") == "{\n\t" + schema + ",\n\t\"width\": 80\n}\n");
  CHECK(edited("{\n    " + schema + ",\n\n    \"level\": \"firm\"\n}") ==
        "{\n    " + schema + ",\n\n    \"level\": \"firm\",\n    \"width\": 80\n}");
  CHECK(edited("{\r\n  " + schema + "\r\n}\r\n") ==
        "{\r\n  " + schema + ",\r\n  \"width\": 80\r\n}\r\n");
  CHECK(edited("{" + schema + "}") == "{" + schema + ", \"width\": 80}");
  CHECK(edited("{ " + schema + " }") == "{ " + schema + ", \"width\": 80 }");
  CHECK(edited("{" + schema + ",\"level\": \"firm\"}") ==
        "{" + schema + ",\"level\": \"firm\",\"width\": 80}");
  CHECK(edited(R"({"schema":"rollplan.config/1"})") ==
        R"({"schema":"rollplan.config/1","width":80})");
  CHECK(edited("{\n  \"schema\" : \"rollplan.config/1\"\n}") ==
        "{\n  \"schema\" : \"rollplan.config/1\",\n  \"width\" : 80\n}");
}

TEST_CASE("a file that begins with a byte order mark keeps it", "[codec][config]") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(edit_config(mark + with_settings(", \"width\": 90"), "c", key("width"), "80") ==
        mark + with_settings(", \"width\": 80"));
  CHECK(edit_config(mark + with_settings(""), "c", key("width"), "80") ==
        mark + with_settings(", \"width\": 80"));
}

TEST_CASE("a number that is none is not written", "[codec][config]") {
  for (const char* const value :
       {"80, \"say\": \"evil\"", "80}", "8e1", "+80", "0x50", "", "80 90"}) {
    INFO(value);
    CHECK_THROWS_AS(edit_config("", "c", key("width"), value), Error);
  }
  CHECK(edit_config("", "c", key("width"), " 080 ") ==
        "{\n  \"schema\": \"rollplan.config/1\",\n  \"width\": 80\n}\n");
}

TEST_CASE("whatever is set, no other key changes", "[codec][config]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  const Json before =
      parsed(with_settings(", \"level\": \"gentle\", \"width\": 90, \"say\": \"s\""));
  const std::string letters =
      "\"\\,:{}[]/ \n\t\x01\x7f"
      "0189eE.-uax";
  for (int row = 0; row < 3000; ++row) {
    std::string value;
    for (int i = dice.between(0, 12); i > 0; --i) value += dice.one_of(letters);
    const ConfigKeySpec& spec = dice.one_of(config_keys());
    INFO(spec.name << " = " << value);
    try {
      Json after = parsed(edit_config(before.dump(), "c", spec, value));
      after[std::string(spec.name)] =
          before.contains(spec.name) ? before[std::string(spec.name)] : Json();
      Json expected = before;
      if (!before.contains(spec.name)) expected[std::string(spec.name)] = Json();
      CHECK(after == expected);
    } catch (const Error&) {
      CHECK(spec.kind == ConfigKind::number);  // any text and any list is valid
    }
  }
}

TEST_CASE("taking a value out takes its comma along", "[codec][config]") {
  const std::string text = "{\"width\": 90, \"schema\": \"rollplan.config/1\", \"say\": \"x\"}";
  CHECK(edit_config(text, "c", key("width"), {}) ==
        "{ \"schema\": \"rollplan.config/1\", \"say\": \"x\"}");
  CHECK(edit_config(text, "c", key("say"), {}) ==
        "{\"width\": 90, \"schema\": \"rollplan.config/1\"}");
  CHECK(edit_config(text, "c", key("time"), {}) == text);
}

TEST_CASE("a file at fault is not edited", "[codec][config]") {
  CHECK_THROWS_AS(edit_config("{\"schema\": \"rollplan.config/1\",}", "c", key("width"), "90"),
                  FaultyFile);
}

TEST_CASE("any row of edits leaves a document with just the values set last, in order",
          "[codec][config]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  const std::map<std::string, std::vector<std::string>> samples{
      {"tools", {"a", "b c,d"}},       {"level", {"gentle", "firm"}}, {"time", {"5m", "1h"}},
      {"run", {"easy", "long"}},       {"catalogue", {"x", "y,./z"}}, {"say", {"s \"q\"", "t\\u"}},
      {"width", {"40", "123", "200"}}, {"color", {"auto", "never"}},  {"hr_max", {"100", "188"}}};
  for (int row = 0; row < 200; ++row) {
    std::string text;
    std::vector<std::pair<std::string, std::string>> expected;
    for (int edit = 0; edit < 15; ++edit) {
      const ConfigKeySpec& spec = dice.one_of(config_keys());
      const std::string name(spec.name);
      const auto known =
          std::ranges::find(expected, name, &std::pair<std::string, std::string>::first);
      if (dice.chance(30)) {
        text = edit_config(text, "c", spec, {});
        if (known != expected.end()) expected.erase(known);
        continue;
      }
      const std::string value = dice.one_of(samples.at(name));
      text = edit_config(text, "c", spec, value);
      if (known != expected.end()) {
        known->second = value;
      } else {
        expected.emplace_back(name, value);
      }
    }
    INFO(text);
    const Config config = parse_config(text, "c");
    const Json json = parsed(text);
    CHECK(json.size() == expected.size() + 1);
    std::size_t at = 0;
    for (const auto& [name, value] : json.items()) {
      if (name == "schema") continue;
      REQUIRE(at < expected.size());
      CHECK(name == expected[at].first);
      CHECK(config[key(name).key]->text == expected[at].second);
      ++at;
    }
  }
}
