// Phrases that were typed without quotes: --sore left calf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/call/tokens.hpp"
#include "core/ports.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// A list of phrases as one value of --sore: "calf:left,foot=6". Throws the error that explains a
/// phrase that names no area to plan.
std::string typed_value(const Catalogue& catalogue, std::string_view text);

/// For a call that failed: if words stand behind the value of --sore and the like, what they
/// say together and how to type it. Empty if there are none, or if they make no sense together.
std::optional<Error> explain_unquoted(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
