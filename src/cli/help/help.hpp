// Help, made from the table of commands; at most a screen each.
#pragma once

#include <string>

#include "cli/call/commands.hpp"
#include "cli/context.hpp"

namespace rollplan {

std::string general_help();
std::string command_help(const CommandSpec& command);
std::string shared_options(const Context& context);

}  // namespace rollplan
