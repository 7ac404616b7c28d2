// Reads what watches and apps write about a run: FIT, GPX, TCX, and Garmin's JSON.
#pragma once

#include <string_view>

#include "core/run/activity.hpp"

namespace rollplan {

/// Reads the activity in a run file of any of these formats, which it recognises by the content. If
/// there are several, takes the longest run or, if none is a run, the longest activity. Throws
/// FaultyFile if the file is damaged, too large or not a run file.
Activity read_run_file(std::string_view text, std::string_view file);

}  // namespace rollplan
