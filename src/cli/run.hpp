// The command line as a function.
#pragma once

#include <string>
#include <vector>

#include "core/ports.hpp"

namespace rollplan {

/// Exit codes; scripts rely on them.
enum class Exit : int { done = 0, no = 1, usage = 2, trouble = 3, left = 4, refused = 5 };

/// Does what `arguments` (without the program's name) ask for. Never throws.
Exit run(const std::vector<std::string>& arguments, const Ports& ports);

}  // namespace rollplan
