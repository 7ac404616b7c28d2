// Step 3 of planning: which areas, when nothing is sore.
#pragma once

#include "core/plan/draft.hpp"

namespace rollplan {

/// Fills the draft with the areas that come whole, from the top of the ranking
/// down: by weight after a run, else by whose turn it is. If none comes whole,
/// the first of the ranking and all its preparations, to be fitted as if asked
/// for. The draft's budget must be set.
void choose_areas(Draft& draft);

}  // namespace rollplan
