// The version of the library and of the program. The build reads it from here.
#pragma once

#include <string_view>

namespace rollplan {

inline constexpr std::string_view version = "0.1.0";

}  // namespace rollplan
