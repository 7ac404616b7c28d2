// The reader of each format. All throw FaultyFile.
#pragma once

#include <string_view>

#include "core/run/activity.hpp"

namespace rollplan {

Activity read_fit(std::string_view bytes, std::string_view file);
Activity read_garmin_json(std::string_view text, std::string_view file);
/// GPX or TCX, whichever the first element says.
Activity read_run_xml(std::string_view text, std::string_view file);

}  // namespace rollplan
