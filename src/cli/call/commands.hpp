// The table of commands: all that the program knows of one is a row.
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
  std::span<const OptionGroup* const> options;  ///< those that every command has stand last
  std::span<const std::string_view> examples;
  ValueKind kind = ValueKind::anything;               ///< of its arguments
  std::string_view missing = {};                      ///< the error without any, if it needs one
  std::span<const std::string_view> last_lines = {};  ///< of its help
};

std::span<const CommandSpec> commands();
/// Null if there is none of that name.
const CommandSpec* find_command(std::string_view name);

/// All options of a command.
std::vector<const OptionSpec*> options_of(const CommandSpec& command);
/// The one of them with that id; null if it has none.
const OptionSpec* option_of(const CommandSpec& command, Option id);

}  // namespace rollplan
