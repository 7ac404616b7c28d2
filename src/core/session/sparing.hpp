// Removes areas that hurt too much from a finished routine.
#pragma once

#include "rollplan/routine.hpp"

namespace rollplan {

/// Removes the sides with pain of 8 or more, and the areas that need them rolled first, and adds
/// a safety note for each. This is for routines that cannot be planned again because their
/// request is not known.
void spare_painful(Routine& routine);

}  // namespace rollplan
