// When `remind` reminds: from its options to moments on the wall.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cli/context.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// The moment from which `--after-run` counts.
struct FinishedRun {
  std::span<const std::int32_t> follow_up;             ///< hours after its end
  std::optional<std::chrono::sys_seconds> start, end;  ///< if it is known when it was
};

/// The scheduler of `--as`. Throws Error(usage).
const Scheduler& chosen_scheduler(const Arguments& arguments);

/// Their times and days alone. Throws Error(usage) where --in, --at, --days, --date and
/// --after-run do not go together, name a time that is over or that no clock will show,
/// or ask of the scheduler what it cannot do. Follow-ups whose time has passed are left out.
std::vector<Occasion> chosen_occasions(const Context& context, const Scheduler& scheduler,
                                       const FinishedRun& run);

/// Throws Error(usage) where an option of `remind` lacks another one, or where the scheduler
/// cannot do what it asks for.
void check_reminder(const Arguments& arguments, const Scheduler& scheduler);

}  // namespace rollplan
