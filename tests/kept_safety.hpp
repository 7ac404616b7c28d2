// The rule that a user's catalogue only adds to safety, for generated tests and the search for
// faults.
#pragma once

#include <string>

#include "rollplan/catalogue.hpp"

namespace rollplan::testing {

/// Names the first warning, word or limit of `base` that does not hold in `own`, which was read on
/// top of it, or in a routine planned with it. Empty if all of them hold.
std::string lost_safety(const Catalogue& base, const Catalogue& own);

}  // namespace rollplan::testing
