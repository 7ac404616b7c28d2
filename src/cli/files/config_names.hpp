// Names in a configuration, which only catalogues can judge.
#pragma once

#include <vector>

#include "cli/context.hpp"

namespace rollplan {

/// Faults for the catalogues, tools and kind of run that a configuration names but that
/// do not exist, in the order of the file. Tools and runs are looked for in the catalogues of
/// `--catalogue` or ROLLPLAN_CATALOGUE, else in those of the configuration itself.
std::vector<Fault> unknown_names(const Context& context, const Config& config);

}  // namespace rollplan
