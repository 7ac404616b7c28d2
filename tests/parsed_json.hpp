// JSON for tests. In its own source file, because the parser takes long to compile.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace rollplan::testing {

using Json = nlohmann::ordered_json;

Json parsed(std::string_view text);

bool is_json(std::string_view text);

}  // namespace rollplan::testing

template <>
struct Catch::StringMaker<nlohmann::ordered_json> {
  static std::string convert(const nlohmann::ordered_json& value);
};
