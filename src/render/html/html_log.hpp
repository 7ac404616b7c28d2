// Tells the reader how to log a session that was done with the page.
#pragma once

#include <string>

#include "rollplan/routine.hpp"

namespace rollplan {

/// `<section id="end">` with the command to type afterwards, with gaps for the pain. The script
/// replaces the routine's time with the time spent.
std::string log_section(const Routine& routine);

}  // namespace rollplan
