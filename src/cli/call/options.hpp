// The options of all commands, in the groups in which the help shows them.
#pragma once

#include <span>
#include <string>
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
  helped,
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
  count_  ///< the number of options
};

/// The kind of a value, from which completion knows what to offer.
enum class ValueKind {
  anything,  ///< nothing to offer
  areas,     ///< a list with commas; each area may have a side
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
  subject,  ///< for `help`: a command or a topic
  shell,
  setting,  ///< for `config`: what to do, then a key, then its value
  count_
};

struct OptionSpec {
  Option id;
  char letter;             ///< 0 if it has none
  std::string_view name;   ///< without the hyphens
  std::string_view value;  ///< the word for its value in the help; empty for a switch
  std::string_view help;
  ValueKind kind = ValueKind::anything;
  bool repeatable = false;  ///< may be given several times; the values are joined

  bool takes_value() const { return !value.empty(); }
};

/// Options that belong together. Commands share these groups.
struct OptionGroup {
  std::string_view heading;  ///< the line above them in the help
  std::span<const OptionSpec> options;
};

extern const OptionGroup selection_group, live_group, record_group, review_group, interval_group,
    schedule_group, output_group, picture_group, brief_group, stream_group, settings_group,
    general_group;

/// The option's name without hyphens.
std::string_view name_of(Option id);
/// "--sore"
std::string flag_of(Option id);

/// The option that `word` ("-s", "--sore") names for any command; null if there is none.
const OptionSpec* find_option(std::string_view word);

}  // namespace rollplan
