// The one table of commands and options: parsing, help and suggestions all read it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace rollplan {

enum class Option {
  sore,
  time,
  tools,
  level,
  run,
  before_run,
  date,
  brief,
  format,
  json,
  output,
  width,
  ascii,
  color,
  catalogue,
  quiet,
  help,
  version,
  count_  ///< how many there are
};

struct OptionSpec {
  Option id;
  char letter;             ///< 0 for none
  std::string_view name;   ///< without the hyphens
  std::string_view value;  ///< what stands for its value in the help; empty for a switch
  std::string_view help;
};

/// Why an option is there; the help shows them in these groups.
enum class OptionGroup { selection, output, general };

enum class Command { today, list, show, check, help, count_ };

struct CommandSpec {
  Command id;
  std::string_view group;
  std::string_view name;
  std::string_view arguments;  ///< as in the help: "AREA|TOOL"
  std::size_t least_arguments, most_arguments;
  std::string_view summary;
  std::span<const OptionGroup> options;
  std::span<const std::string_view> examples;
};

std::span<const CommandSpec> commands();
const CommandSpec* find_command(std::string_view name);

std::span<const OptionSpec> options_of(OptionGroup group);
/// All options of a command; `brief` belongs to `today` alone.
std::vector<const OptionSpec*> options_of(const CommandSpec& command);
/// The option that `word` ("-s", "--sore") names in any command; null if none.
const OptionSpec* find_option(std::string_view word);

}  // namespace rollplan
