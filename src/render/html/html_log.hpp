// How to note a session that was done with the page.
#pragma once

#include <string>

#include "rollplan/routine.hpp"

namespace rollplan {

/// `<section id="end">` with the command to type afterwards, with blanks for the pain. The
/// script puts the time that was spent in place of the routine's.
std::string log_section(const Routine& routine);

}  // namespace rollplan
