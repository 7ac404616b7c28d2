// The JSON Schemas for editors and the program's own readers accept the same keys.
#include "catch.hpp"
#include "codec/config.hpp"
#include "codec/plan_request.hpp"
#include "parsed_json.hpp"
#include "support.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// The keys that the reader lists when it finds an unknown one.
std::vector<std::string> keys_read(const std::string& text) {
  try {
    read_catalogue(text, "f", builtin_catalogue());
  } catch (const FaultyFile& faulty) {
    for (const Fault& fault : faulty.faults) {
      const std::string start = "one of ";
      if (fault.what != "unknown key \"?\"") continue;
      std::vector<std::string> keys;
      std::string list = fault.expected.substr(start.size()) + ", ";
      for (std::size_t at = list.find(", "); at != std::string::npos; at = list.find(", ")) {
        keys.push_back(list.substr(0, at));
        list.erase(0, at + 2);
      }
      std::ranges::sort(keys);
      return keys;
    }
  }
  return {};
}

std::vector<std::string> keys_of(const Json& properties) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : properties.items()) {
    if (key != "$schema") keys.push_back(key);
  }
  std::ranges::sort(keys);
  return keys;
}

std::string document(const std::string& section) {
  return R"({"schema": "rollplan.catalogue/1", )" + section + "}";
}

std::string in_release(const std::string& section) {
  return document(R"("releases": [{"id": "a", "name": "A", "lie": "L.", "roll": "R.", )" + section +
                  "}]");
}

}  // namespace

TEST_CASE("schema and reader know the same keys", "[codec][catalogue]") {
  const Json schema = parsed(contents_of("data/catalogue.schema.json"));
  const Json& defs = schema.at("$defs");
  const auto long_form = [&](const char* name) -> const Json& {
    return defs.at(name).at("oneOf").at(1).at("properties");
  };
  CHECK(keys_read(R"({"?": 1})") == keys_of(schema.at("properties")));
  CHECK(keys_read(document(R"("sources": [{"?": 1}])")) == keys_of(defs["source"]["properties"]));
  CHECK(keys_read(document(R"("tools": [{"?": 1}])")) == keys_of(defs["tool"]["properties"]));
  CHECK(keys_read(document(R"("runs": [{"?": 1}])")) == keys_of(defs["run"]["properties"]));
  CHECK(keys_read(document(R"("refusals": [{"?": 1}])")) == keys_of(defs["refusal"]["properties"]));
  CHECK(keys_read(document(R"("referrals": [{"?": 1}])")) ==
        keys_of(defs["referral"]["properties"]));
  CHECK(keys_read(document(R"("ask_first_words": [{"?": 1}])")) ==
        keys_of(defs["ask_first"]["properties"]));
  CHECK(keys_read(document(R"("sides": [{"?": 1}])")) == keys_of(defs["side"]["properties"]));
  CHECK(keys_read(document(R"("dose": {"?": 1})")) == keys_of(defs["dose"]["properties"]));
  CHECK(keys_read(document(R"("dose": {"cycles": {"?": 1}})")) ==
        keys_of(defs["cycles"]["properties"]));
  CHECK(keys_read(document(R"("dose": {"roll": {"?": 1}})")) == keys_of(long_form("timing")));
  CHECK(keys_read(document(R"("dose": {"cycles": {"asked": {"?": 1}}})")) ==
        keys_of(long_form("count")));
  CHECK(keys_read(document(R"("pressure": {"?": 1})")) == keys_of(defs["pressures"]["properties"]));
  CHECK(keys_read(document(R"("pressure": {"gentle": {"?": 1}})")) ==
        keys_of(defs["pressure"]["properties"]));
  CHECK(keys_read(document(R"("closing": {"?": 1})")) == keys_of(long_form("statement")));
  CHECK(keys_read(document(R"("releases": [{"?": 1}])")) == keys_of(defs["release"]["properties"]));
  CHECK(keys_read(in_release(R"("words": [{"?": 1}])")) == keys_of(long_form("word")));
  CHECK(keys_read(in_release(R"("preparations": [{"?": 1}])")) ==
        keys_of(long_form("preparation")));
  CHECK(keys_read(in_release(R"("tools": {"foam-roller": {"?": 1}})")) ==
        keys_of(defs["fitness"]["properties"]));
  CHECK(keys_read(in_release(R"("pressure": {"?": 1})")) ==
        keys_of(defs["pressure"]["properties"]));
  CHECK(keys_read(in_release(R"("figure": {"?": 1})")) == keys_of(defs["figure"]["properties"]));
  CHECK(keys_read(in_release(R"("weights": {"?": 1})")) ==
        keys_of(defs["release"]["properties"]["weights"]["properties"]));
}

TEST_CASE("the schema of the configuration has its keys", "[codec][catalogue]") {
  std::vector<std::string> keys{"schema"};
  for (const ConfigKeySpec& key : config_keys()) keys.emplace_back(key.name);
  std::ranges::sort(keys);
  const Json schema = parsed(contents_of("data/config.schema.json"));
  CHECK(keys_of(schema.at("properties")) == keys);
  CHECK(schema.at("properties").at("schema").at("const") == std::string(config_schema));
}

TEST_CASE("the schema of a request has the keys that plan reads", "[codec][plan]") {
  const Json schema = parsed(contents_of("data/request.schema.json"));
  PlanRequestReader reader;
  const std::string expected = "one of ";
  reader.read(R"({"?": 1})");
  REQUIRE(reader.has_faults());
  std::vector<std::string> keys;
  const std::string listed = reader.faults().front().expected;
  for (const std::string_view key : split(std::string_view(listed).substr(expected.size()), ',')) {
    keys.emplace_back(key);
  }
  std::ranges::sort(keys);
  CHECK(keys_of(schema.at("properties")) == keys);
}

TEST_CASE("the example catalogue has no faults", "[codec][catalogue]") {
  const std::string text = contents_of("data/example-catalogue.json");
  const Catalogue catalogue = read_catalogue(text, "example", builtin_catalogue());
  CHECK(catalogue.releases.size() == 7);
  CHECK(catalogue.tools.size() == 5);
}
