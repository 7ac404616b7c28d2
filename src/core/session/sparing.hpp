// Takes out of a finished routine what hurts too much to be rolled.
#pragma once

#include "rollplan/routine.hpp"

namespace rollplan {

/// Removes what pain of 8 or more forbids, for a routine that cannot be planned anew
/// because its request is not known: the painful sides, and the areas that need them
/// rolled first. Adds a safety note for each.
void spare_painful(Routine& routine);

}  // namespace rollplan
