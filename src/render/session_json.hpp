// A session as the history keeps it.
#pragma once

#include <string>

#include "rollplan/history.hpp"

namespace rollplan {

/// `rollplan.session/1` in one line, without an end of line; keys in their order.
std::string json_session(const SessionRecord& record);

}  // namespace rollplan
