// Planning for a request as the commands do it, and what it answers.
#pragma once

#include "cli/context.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// With the history in mind. Throws Error(usage), and Error(io).
Routine planned(const Context& context, const Catalogue& catalogue, const Request& request);

Exit exit_of(Verdict verdict);

}  // namespace rollplan
