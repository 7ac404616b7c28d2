// A session that was left early, as the state folder keeps it.
#pragma once

#include <string>

#include "rollplan/session.hpp"

namespace rollplan {

/// `rollplan.unfinished/1`, with the whole routine in it.
std::string json_unfinished(const Unfinished& left);

}  // namespace rollplan
