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
  say,
  line,
  speed,
  resume,
  no_log,
  after,
  note,
  undo,
  since,
  by,
  every,
  area,
  as,
  in,
  at,
  days,
  after_run,
  format,
  json,
  output,
  width,
  ascii,
  color,
  catalogue,
  config,
  history,
  no_pager,
  quiet,
  help,
  version,
  count_  ///< how many there are
};

/// What a word means, for completion: which words could stand there.
enum class ValueKind {
  anything,  ///< nothing to offer
  areas,     ///< a list with commas, each with a side if wanted
  area,
  tools,  ///< a list with commas
  level,
  run,
  color,
  format,
  scheduler,
  total,
  days,       ///< a list with commas
  catalogue,  ///< a name, or a file
  file,
  entry,    ///< an area or a tool
  subject,  ///< of help: a command or a topic
  shell,
  setting,  ///< of config: what to do, then a key, then its value
  count_
};

struct OptionSpec {
  Option id;
  char letter;             ///< 0 for none
  std::string_view name;   ///< without the hyphens
  std::string_view value;  ///< what stands for its value in the help; empty for a switch
  std::string_view help;
  ValueKind kind = ValueKind::anything;
  bool repeatable = false;  ///< each value counts, not the last alone

  bool takes_value() const { return !value.empty(); }
};

/// Why an option is there; the help shows them in these groups.
enum class OptionGroup {
  selection,
  live,
  record,
  review,
  interval,
  schedule,
  output,
  brief,
  general
};

enum class Command {
  today,
  list,
  show,
  start,
  log,
  history,
  remind,
  due,
  config,
  check,
  completions,
  help,
  count_
};

struct CommandSpec {
  Command id;
  std::string_view group;
  std::string_view name;
  std::string_view arguments;  ///< as in the help: "AREA|TOOL"
  std::size_t least_arguments, most_arguments;
  std::string_view summary;
  std::span<const OptionGroup> options;
  std::span<const std::string_view> examples;
  ValueKind kind = ValueKind::anything;               ///< of its arguments
  std::span<const std::string_view> last_lines = {};  ///< of its help
};

std::span<const CommandSpec> commands();
const CommandSpec* find_command(std::string_view name);

std::span<const OptionSpec> options_of(OptionGroup group);
/// All options of a command.
std::vector<const OptionSpec*> options_of(const CommandSpec& command);
/// The option that `word` ("-s", "--sore") names in any command; null if none.
const OptionSpec* find_option(std::string_view word);

}  // namespace rollplan
