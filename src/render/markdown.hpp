// What all markdown is written with.
#pragma once

#include <string>
#include <string_view>

namespace rollplan {

/// `text` with a backslash before what markdown would take for its own.
std::string escaped(std::string_view text);

}  // namespace rollplan
