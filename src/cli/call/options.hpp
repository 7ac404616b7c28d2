// The options of all commands, in the groups that the help shows.
#pragma once

#include <span>
#include <string_view>

namespace rollplan {

enum class Option {
  sore,
  time,
  tools,
  level,
  run,
  before_run,
  date,
  title,
  brief,
  strict,
  say,
  line,
  speed,
  resume,
  discard,
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
  watch,
  notify,
  if_due,
  name,
  format,
  json,
  pictures,
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

/// The meaning of a value: completion offers words by it.
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
  bool repeatable = false;  ///< a list that several values add up to

  bool takes_value() const { return !value.empty(); }
};

/// Options that belong together; the commands share these groups.
struct OptionGroup {
  std::string_view heading;  ///< above them in the help
  std::span<const OptionSpec> options;
};

extern const OptionGroup selection_group, live_group, record_group, review_group, interval_group,
    schedule_group, output_group, picture_group, brief_group, stream_group, settings_group,
    general_group;

/// Without the hyphens.
std::string_view name_of(Option id);

/// The option that `word` ("-s", "--sore") names in any command; null if none.
const OptionSpec* find_option(std::string_view word);

}  // namespace rollplan
