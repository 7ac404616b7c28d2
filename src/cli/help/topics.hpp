// Help on what is no command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace rollplan {

struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string (*text)(const Context&);
};

std::span<const Topic> topics();
/// Null if there is none of that name.
const Topic* find_topic(std::string_view name);

}  // namespace rollplan
