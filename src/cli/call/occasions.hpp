// Works out from the options of `remind` when it should remind, in local time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cli/context.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// The run from whose end `--after-run` counts.
struct FinishedRun {
  std::span<const std::int32_t> follow_up;             ///< hours after the end of the run
  std::optional<std::chrono::sys_seconds> start, end;  ///< unset if not known
};

/// The scheduler that `--as` names. Throws Error(usage).
const Scheduler& chosen_scheduler(const Arguments& arguments);

/// The occasions, with only their times and days set. Leaves out follow-ups whose time has passed.
/// Throws Error(usage) if --in, --at, --days, --date and --after-run do not go together, if a time
/// is in the past or skipped by the clocks, or if the scheduler cannot do what they ask.
std::vector<Occasion> chosen_occasions(const Context& context, const Scheduler& scheduler,
                                       const FinishedRun& run);

/// Throws Error(usage) if an option of `remind` needs another one that is missing, or if the
/// scheduler cannot do what the option asks.
void check_reminder(const Arguments& arguments, const Scheduler& scheduler);

}  // namespace rollplan
