// Writes a routine as JSON; its keys and their order are a promise to scripts.
#pragma once

#include "codec/json_values.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// `rollplan.routine/1`, to be put into another document.
Json routine_json(const Routine& routine);

}  // namespace rollplan
