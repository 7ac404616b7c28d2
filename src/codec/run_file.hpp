// Reads what watches and apps write about a run: FIT, GPX, TCX, and Garmin's JSON.
#pragma once

#include <string_view>

#include "core/run/activity.hpp"

namespace rollplan {

/// Reads the activity in a run file of any of these formats, which it recognises by the
/// content. Of several activities it takes the longest run or, if none is a run, the longest.
/// Throws FaultyFile for a file that is damaged, too large or no run file at all.
Activity read_run_file(std::string_view text, std::string_view file);

}  // namespace rollplan
