// The table of commands. Each row is everything the program knows about a command.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/call/options.hpp"
#include "cli/run.hpp"

namespace rollplan {

struct Context;

struct CommandSpec {
  std::string_view group;
  std::string_view name;
  Exit (*run)(const Context&);
  std::string_view arguments;  ///< as in the help: "AREA|TOOL"
  std::size_t most_arguments;
  std::string_view summary;
  std::span<const OptionGroup* const> options;  ///< options common to all commands come last
  std::span<const std::string_view> examples;
  ValueKind kind = ValueKind::anything;               ///< of the command's arguments
  std::string_view missing = {};                      ///< the error if an argument is missing
  std::span<const std::string_view> last_lines = {};  ///< of the command's help
};

std::span<const CommandSpec> commands();
/// The command with that name; null if there is none.
const CommandSpec* find_command(std::string_view name);

/// All options of a command.
std::vector<const OptionSpec*> options_of(const CommandSpec& command);
/// The command's option with that id; null if it has none.
const OptionSpec* option_of(const CommandSpec& command, Option id);

}  // namespace rollplan
