// Finds the options that words without an option belong to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/call/arguments.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

/// Returns `arguments` with each loose word as the value of the option it belongs to: 10m of
/// --time, race of --run. The remaining words together become the value of the option that names
/// areas. Null if a word fits nowhere. Throws the error that explains the remaining words if they
/// are known but are not an area to plan.
std::optional<Arguments> with_loose_words(const Catalogue& catalogue, const Arguments& arguments,
                                          const std::vector<std::string>& words);

}  // namespace rollplan
