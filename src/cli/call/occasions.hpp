// When `remind` reminds: from its options to moments on the wall.
#pragma once

#include <vector>

#include "cli/context.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// One moment of a reminder; with days it comes again every week.
struct Moments {
  std::vector<LocalTime> once;
  std::optional<LocalTime> first;  ///< of those that come again
  Weekdays days = no_days;
};

/// The scheduler of `--as`. Throws Error(usage).
const Scheduler& chosen_scheduler(const Arguments& arguments);

/// Throws Error(usage) where --in, --at, --days, --date and --after-run do not go
/// together, name a time that is over or that no clock will show, or ask of the
/// scheduler what it cannot do.
Moments chosen_moments(const Context& context, const Scheduler& scheduler,
                       std::span<const std::int32_t> hours_after_run);

}  // namespace rollplan
