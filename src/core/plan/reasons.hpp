// Why each thing is as it is, in words.
#pragma once

#include <string>

#include "core/plan/draft.hpp"
#include "core/plan/pick_tools.hpp"

namespace rollplan {

/// A sentence: why a side of the area of that index is in the plan.
std::string why_here(const Draft& draft, std::size_t index, Side side);
/// Some words: "best fit, in hand".
std::string why_tool(const Pick& pick);
/// A sentence: why the area of that index is not in the plan.
std::string why_left_out(const Draft& draft, std::size_t index, Reason reason);

}  // namespace rollplan
