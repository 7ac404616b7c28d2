// Words without an option, and the options whose values they can only be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/call/arguments.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

/// `arguments` with each loose word as the value of the option it belongs to: 10m of --time, race
/// of --run, and what is left over together of the option that names areas. Null if a word fits
/// nowhere. Throws the error that explains the rest where it is known but no area to plan.
std::optional<Arguments> with_loose_words(const Catalogue& catalogue, const Arguments& arguments,
                                          const std::vector<std::string>& words);

}  // namespace rollplan
