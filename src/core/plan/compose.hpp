// From a finished draft to steps: the cues and their texts.
#pragma once

#include <vector>

#include "core/plan/draft.hpp"
#include "core/plan/pick_tools.hpp"

namespace rollplan {

/// The steps of the areas in `order`, with the tools picked for them.
std::vector<Step> compose_steps(const Draft& draft, const std::vector<std::size_t>& order,
                                const std::vector<Pick>& picks);

}  // namespace rollplan
