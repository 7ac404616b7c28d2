// Phrases that were typed without quotes: --sore left calf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/call/tokens.hpp"
#include "core/ports.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// For a call that failed: if words stand behind the value of --sore and the like, what they
/// say together and how to type it. Empty if there are none, or if they make no sense together.
std::optional<Error> explain_unquoted(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
