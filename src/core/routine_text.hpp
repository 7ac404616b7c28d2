// What every rendering of a routine says the same way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollplan/routine.hpp"

namespace rollplan {

/// "Calves, left"; "Calves" where both sides are meant.
std::string area_and_side(const Release& release, Side side);

/// The areas of the steps, each once, in their order: "glutes", "IT band".
std::vector<std::string> areas_of(const Routine& routine);

/// The tools to fetch, each once, in the order of their use.
std::vector<std::string> tools_of(const Routine& routine);

}  // namespace rollplan
