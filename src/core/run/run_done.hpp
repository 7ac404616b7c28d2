// Describes the run before a routine, from the record of that run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/run/activity.hpp"
#include "core/run/kind.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The facts worth keeping, in whole metres and seconds. Uses `utc_offset` if the activity has
/// none. The kind is empty if `kind` is.
RunDone run_done(const Activity& activity, const std::optional<KindOfRun>& kind,
                 std::chrono::minutes utc_offset, std::string file);

/// When the run ended: its start and the time spent moving. Unset if the start is.
std::optional<std::chrono::sys_seconds> end_of(const RunDone& run);

/// How to correct a wrong guess, or what to do if the kind is unknown. `command` is the call
/// without its --run.
std::vector<Note> remarks_on(const Activity& activity, const std::optional<KindOfRun>& kind,
                             const std::string& name, const std::string& command);

/// "Trail run of 18.0 km on 25 November, because the watch says so."; empty if no file
/// describes the run.
std::string run_text(const Routine& routine);

/// The file name without its folder, safe to print; empty for standard input.
std::string run_file_name(const RunDone& run);

}  // namespace rollplan
