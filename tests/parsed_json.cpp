#include "parsed_json.hpp"

namespace rollplan::testing {

Json parsed(std::string_view text) {
  return Json::parse(text);
}

bool is_json(std::string_view text) {
  return Json::accept(text);
}

}  // namespace rollplan::testing

std::string Catch::StringMaker<nlohmann::ordered_json>::convert(
    const nlohmann::ordered_json& value) {
  return value.dump();
}
