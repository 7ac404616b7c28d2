// When `remind` reminds: from its options to moments on the wall.
#pragma once

#include <span>
#include <vector>

#include "cli/context.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// The scheduler of `--as`. Throws Error(usage).
const Scheduler& chosen_scheduler(const Arguments& arguments);

/// Their times and days alone. Throws Error(usage) where --in, --at, --days, --date and
/// --after-run do not go together, name a time that is over or that no clock will show,
/// or ask of the scheduler what it cannot do.
std::vector<Occasion> chosen_occasions(const Context& context, const Scheduler& scheduler,
                                       std::span<const std::int32_t> hours_after_run);

}  // namespace rollplan
