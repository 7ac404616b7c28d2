#include "text/say.hpp"

#include <fmt/format.h>

namespace rollplan {

std::string say_with(fmt::string_view pattern, fmt::format_args arguments) {
  return fmt::vformat(pattern, arguments);
}

}  // namespace rollplan
