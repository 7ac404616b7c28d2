// The readers for each format. They throw FaultyFile.
#pragma once

#include <string_view>

#include "core/run/activity.hpp"

namespace rollplan {

Activity read_fit(std::string_view bytes, std::string_view file);
Activity read_garmin_json(std::string_view text, std::string_view file);
/// Reads GPX or TCX, depending on the first element.
Activity read_run_xml(std::string_view text, std::string_view file);

}  // namespace rollplan
