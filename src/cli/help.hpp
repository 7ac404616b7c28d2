// Help, made from the table of commands; at most a screen each.
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace rollplan {

std::string general_help();
std::string command_help(const CommandSpec& command);

}  // namespace rollplan
