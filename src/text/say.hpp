// Text from a pattern, checked at compile time.
//
// Only say.cpp compiles fmt's implementation; all other files include just its light header. See
// docs/decisions/0003-fmt-compiled-once.md.
#pragma once

#if __has_include(<fmt/base.h>)
#include <fmt/base.h>
#else
#include <fmt/core.h>
#endif

#include <string>

namespace rollplan {

std::string say_with(fmt::string_view pattern, fmt::format_args arguments);

template <class... Arguments>
std::string say(fmt::format_string<Arguments...> pattern, Arguments&&... arguments) {
#if FMT_VERSION >= 110000
  return say_with(pattern.get(), fmt::make_format_args(arguments...));
#else
  return say_with(pattern, fmt::make_format_args(arguments...));
#endif
}

}  // namespace rollplan
