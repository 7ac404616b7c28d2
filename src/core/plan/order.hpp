// Step 7 of planning: the order on the floor.
#pragma once

#include <vector>

#include "core/plan/draft.hpp"

namespace rollplan {

/// The areas that come, in the catalogue's order, but each directly after those
/// of its preparations that were not done yet.
std::vector<std::size_t> floor_order(const Draft& draft);

}  // namespace rollplan
