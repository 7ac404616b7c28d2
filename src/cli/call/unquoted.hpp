// Handles phrases that were typed without quotes: --sore left calf.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/call/tokens.hpp"
#include "core/ports.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// An area and its pain, as people say them: "calf 6", "calf 6/10". The area of "6" is empty.
struct AreaAndPain {
  std::string_view area;
  int pain = 0;
};

/// Null if the item does not end in a pain, or has a "=".
std::optional<AreaAndPain> area_and_pain(std::string_view item);

/// Writes a list of phrases as one value of --sore: "calf:left,foot=6". If a phrase names no area
/// to plan, throws the error that explains it.
std::string typed_value(const Catalogue& catalogue, std::string_view text);

/// For a call that failed because words follow the value of --sore or a similar option: says what
/// they mean together and how to type that. Empty if there are no such words, or if they make no
/// sense together.
std::optional<Error> explain_unquoted(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
