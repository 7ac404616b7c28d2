#include "cli/help/help.hpp"

#include "cli/help/topics.hpp"
#include "cli/output.hpp"
#include "codec/config.hpp"
#include "render/layout.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t help_width = 80;

const Page help_page{.width = help_width, .colour = false, .ascii = true, .paged = false};

/// "  -s, --sore AREA  what hurts": the text in a column of its own.
Lines row(const std::string& left, std::string_view right, std::size_t column) {
  if (columns(left) + 2 <= column)
    return Flow().add(right).lines(help_page, padded(left, column), column);
  Lines lines{left};
  append(lines, Flow().add(right).lines(help_page, column));
  return lines;
}

std::string option_names(const OptionSpec& option) {
  std::string names = option.letter != 0 ? say("  -{}, ", option.letter) : "      ";
  names += say("--{}", option.name);
  if (!option.value.empty()) names += say(" {}", option.value);
  return names;
}

std::string_view heading_of(OptionGroup group) {
  switch (group) {
    case OptionGroup::selection:
      return "What to plan";
    case OptionGroup::live:
      return "How to follow it";
    case OptionGroup::record:
      return "What was done";
    case OptionGroup::review:
      return "What to look at";
    case OptionGroup::interval:
      return "When";
    case OptionGroup::schedule:
      return "By whom, and when";
    case OptionGroup::output:
      return "How to show it";
    case OptionGroup::brief:
      return "One line";
    case OptionGroup::general:
      break;
  }
  return "Everywhere";
}

Lines in_full(OptionGroup group) {
  constexpr std::size_t column = 28;
  Lines lines{"", std::string(heading_of(group))};
  for (const OptionSpec& option : options_of(group)) {
    append(lines, row(option_names(option), option.help, column));
  }
  return lines;
}

/// The names alone, in a column behind the heading; none is broken.
Lines in_short(OptionGroup group) {
  constexpr std::size_t column = 16;
  Lines lines{padded(heading_of(group), column)};
  for (const OptionSpec& option : options_of(group)) {
    const bool is_last = &option == &options_of(group).back();
    const std::string name = say("--{}{}", option.name, is_last ? "" : ",");
    if (columns(lines.back()) + 1 + columns(name) > help_width) lines.emplace_back(column, ' ');
    if (columns(lines.back()) > column) lines.back() += ' ';
    lines.back() += name;
  }
  return lines;
}

Lines key_lines() {
  constexpr std::size_t column = 14;
  Lines lines{"", "Keys"};
  for (const ConfigKeySpec& key : config_keys()) {
    append(lines, row(say("  {}", key.name), say("{}: {}", key.help, key.example), column));
  }
  lines.emplace_back("An option wins over a variable, a variable over the configuration.");
  return lines;
}

Lines topic_lines() {
  constexpr std::size_t column = 16;
  Lines lines{"", "Topics"};
  for (const Topic& topic : topics()) {
    append(lines, row(say("  {}", topic.name), topic.summary, column));
  }
  return lines;
}

}  // namespace

std::string general_help() {
  Lines lines{"rollplan: what to roll after a run, muscle by muscle",
              "",
              "  rollplan today --sore calf,it-band        a routine for what hurts",
              "  rollplan today --run long --time 20m      for the run just done",
              "  rollplan today --sore foot=6 | lp         on paper",
              "  rollplan start --sore calf                with a timer for each hold",
              ""};
  std::string_view group;
  constexpr std::size_t group_column = 8;
  constexpr std::size_t column = 30;
  for (const CommandSpec& command : commands()) {
    const std::string_view heading = command.group == group ? "" : command.group;
    group = command.group;
    append(lines, row(padded(heading, group_column) + say("{} {}", command.name, command.arguments),
                      command.summary, column));
  }
  lines.insert(
      lines.end(),
      {"", "rollplan help COMMAND tells its options; it is no medical advice: help safety."});
  return as_text(lines, help_page);
}

std::string command_help(const CommandSpec& command) {
  const std::string arguments = command.arguments.empty() ? "" : say(" {}", command.arguments);
  Lines lines = Flow()
                    .add(say("rollplan {}{}: {}", command.name, arguments, command.summary))
                    .lines(help_page);
  lines.emplace_back();
  for (const std::string_view example : command.examples) lines.push_back(say("  {}", example));
  const bool has_own = command.options.front() != OptionGroup::general;
  if (has_own) append(lines, in_full(command.options.front()));
  lines.emplace_back();
  for (const OptionGroup group : command.options.subspan(has_own ? 1 : 0)) {
    append(lines, in_short(group));
  }
  if (command.id == Command::config) append(lines, key_lines());
  if (command.id == Command::help) append(lines, topic_lines());
  if (!command.last_lines.empty()) lines.emplace_back();
  lines.insert(lines.end(), command.last_lines.begin(), command.last_lines.end());
  return as_text(lines, help_page);
}

/// The options that many commands share, each explained.
std::string shared_options(const Context&) {
  Lines lines{"Options that many commands share"};
  for (const OptionGroup group : {OptionGroup::output, OptionGroup::brief, OptionGroup::general}) {
    append(lines, in_full(group));
  }
  return as_text(lines, help_page);
}

Exit run_help(const Context& context) {
  const auto& operands = context.arguments.operands;
  if (operands.empty()) {
    show_document(context, general_help());
    return Exit::done;
  }
  const std::string& word = operands.front();
  if (const CommandSpec* command = find_command(word)) {
    show_document(context, command_help(*command));
    return Exit::done;
  }
  if (const Topic* topic = find_topic(word)) {
    show_document(context, topic->text(context));
    return Exit::done;
  }
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  for (const Topic& topic : topics()) known.push_back(topic.name);
  throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
              with_suggestion(word, known, "rollplan help help lists the topics"));
}

}  // namespace rollplan
