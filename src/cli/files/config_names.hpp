// Names in a configuration, which only catalogues can judge.
#pragma once

#include <vector>

#include "cli/context.hpp"

namespace rollplan {

/// Adds a fault for each catalogue, tool and kind of run that the configuration names
/// and that does not exist, and puts all `faults` in the order of the file. Tools and
/// runs are looked for in the catalogues of `--catalogue` or ROLLPLAN_CATALOGUE, else
/// in those of the configuration itself.
void add_unknown_names(const Context& context, const Config& config, std::vector<Fault>& faults);

}  // namespace rollplan
