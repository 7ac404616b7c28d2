// The command line as a function.
#pragma once

#include <string>
#include <vector>

#include "core/ports.hpp"

namespace rollplan {

/// Exit codes. Scripts rely on them.
enum class Exit : int { done = 0, no = 1, usage = 2, trouble = 3, left = 4, refused = 5 };

/// Carries out the call with these `arguments` (without the program's name). Never throws.
Exit run(const std::vector<std::string>& arguments, const Ports& ports);

}  // namespace rollplan
