// The manual pages of files describe everything that these may contain, and their examples are
// valid.

#include "catch.hpp"
#include "codec/config.hpp"
#include "manual_pages.hpp"
#include "parsed_json.hpp"
#include "rollplan/codec.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

void add_keys(const Json& schema, Names& keys) {
  if (!schema.is_object() && !schema.is_array()) return;
  if (schema.is_object() && schema.contains("properties")) {
    for (const auto& [key, value] : schema["properties"].items()) keys.insert(key);
  }
  for (const auto& value : schema) add_keys(value, keys);
}

}  // namespace

TEST_CASE("rollplan-config has every key, and an example of all of them", "[cli][manual]") {
  const Manual page = page_named("rollplan-config.5");
  std::vector<std::string> expected{"schema", "$schema"};
  for (const ConfigKeySpec& key : config_keys()) expected.emplace_back(key.name);
  CHECK(items(section(page, ".Sh KEYS"), ".It Cm ") == expected);

  const Config config = parse_config(example_of(page), "example");
  for (const ConfigKeySpec& key : config_keys()) {
    INFO(key.name);
    CHECK(config[key.key].has_value());
  }
}

TEST_CASE("rollplan-catalogue has every key of the schema and no other", "[cli][manual]") {
  const Manual page = page_named("rollplan-catalogue.5");
  Names keys;
  add_keys(parsed(contents_of("data/catalogue.schema.json")), keys);
  CHECK(keys.size() > 50);
  const Names words = marked_words(page, "Cm");
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(words.contains(key));
  }
  for (const std::string& item : items(page, ".It Cm ")) {
    for (const std::string& word : words_of(item)) {
      INFO(word);
      CHECK((word == "," || keys.contains(word)));
    }
  }
}

TEST_CASE("the example of rollplan-catalogue is a catalogue that can be planned with",
          "[cli][manual]") {
  const std::string text = example_of(page_named("rollplan-catalogue.5"));
  const Catalogue catalogue = read_catalogue(text, "example", builtin_catalogue());
  CHECK(catalogue.releases.size() == builtin_catalogue().releases.size() + 1);
  CHECK(catalogue.tools.size() == builtin_catalogue().tools.size() + 1);
}
