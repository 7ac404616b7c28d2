// Step 6 of planning: which areas come into the time there is, and with how much.
#pragma once

#include "core/plan/draft.hpp"

namespace rollplan {

/// Gives every area of the draft its cycles and stretches: all of them without
/// a budget, else the best plan that fits. Plans are compared as lists, and the
/// first difference decides: how many chosen areas come; which, the sorest
/// first; preparations; second cycles; stretches; third cycles, and so on.
void fit(Draft& draft);

}  // namespace rollplan
