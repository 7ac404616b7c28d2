// Configurations, and their edit: it may change one value and nothing else.
#include <array>
#include <nlohmann/json.hpp>

#include "codec/config.hpp"
#include "codec/json_tree.hpp"
#include "commands.hpp"
#include "text/byte_order_mark.hpp"

namespace rollplan::fuzz::config {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 8> values{
    "12m", "gentle", "never", "a,b", "80", R"(espeak-ng "x\y)", "hamstrings", "\xC3\xA9"};

Json tree_of(std::string_view text) {
  text = without_mark(text);
  require(is_json(text), "what was read or written is JSON: " + std::string(text));
  return Json::parse(text);
}

void require_same_but_for(const std::string& key, const Json& before, const Json& after) {
  for (const auto& [name, value] : before.items()) {
    require(name == key || (after.contains(name) && after[name] == value), "other keys stay");
  }
  for (const auto& [name, value] : after.items()) {
    require(name == key || before.contains(name), "no other key appears");
  }
}

std::string edited(const std::string& text, const ConfigKeySpec& key,
                   const std::optional<std::string>& value) {
  std::string result;
  try {
    result = edit_config(text, "config.json", key, value);
  } catch (const Error& error) {
    require(value && error.kind == ErrorKind::usage, "a configuration can be edited");
    return "refused: " + std::string(error.what());
  }
  const Json after = tree_of(result);
  require(after.contains(std::string(key.name)) == value.has_value(), "the key is as it was set");
  require_same_but_for(std::string(key.name), tree_of(text), after);
  // A value that was set may be wrong; nothing else may.
  std::vector<Fault> faults;
  parse_config(result, "config.json", faults);
  for (const Fault& fault : faults) {
    require(value && fault.pointer.starts_with("/" + std::string(key.name)), "it stays readable");
  }
  require(edit_config(result, "config.json", key, value) == result,
          "the second time changes nothing");
  return result;
}

Start start() {
  Start start;
  start.seeds = {"01{}", R"(02{"schema": "rollplan.config/1", "tools": ["ball", "foam-roller"]})",
                 "13{\n  \"level\": \"gentle\",\n  \"time\": \"12m\",\n  \"run\": \"none\"\n}\n",
                 R"(24{"catalogue": ["hamstrings"], "say": "espeak-ng", "width": 80})",
                 R"(85{"color": "never", "hr_max": 190})"};
  std::vector<std::string> texts = start.seeds;
  texts.push_back(project_file("data/config.schema.json"));
  start.words = quoted_words(texts);
  return start;
}

/// The first two bytes choose the key and the value to set.
std::string outcome_of(std::string input) {
  if (input.size() < 2) return {};
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(input[at]); };
  const ConfigKeySpec& key = config_keys()[byte(0) % config_keys().size()];
  const std::string value(values[byte(1) % values.size()]);
  const std::string text = input.substr(2);
  const FilesByPath files{{"c", text}};
  std::string all = described(printed({"config", "list", "--config", "c"}, files, "\n"));
  all +=
      described(printed({"config", "set", std::string(key.name), value, "--config", "c"}, files));
  all += described(printed({"today", "--config", "c"}, files));
  const Config config = parse_config(text, "config.json");
  tree_of(text);
  for (const auto& one : config.values) all += one ? one->text + '\n' : "-\n";
  return all + edited(text, key, value) + edited(text, key, std::nullopt);
}

const Target target("config", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::config
