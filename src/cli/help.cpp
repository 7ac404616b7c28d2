#include "cli/help.hpp"

#include "cli/output.hpp"
#include "cli/topics.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"
#include "core/suggest.hpp"
#include "render/layout.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

constexpr std::size_t help_width = 80;

const Page help_page{help_width, false, true, false};

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
    case OptionGroup::output:
      return "How to show it";
    case OptionGroup::general:
      break;
  }
  return "Everywhere";
}

}  // namespace

std::string general_help() {
  Lines lines{"rollplan: what to roll after a run, muscle by muscle", "",
              "  rollplan today --sore calf,it-band        a routine for what hurts",
              "  rollplan today --run long --time 20m      for the run just done",
              "  rollplan today --sore foot=6 | lp         on paper"};
  std::string_view group;
  constexpr std::size_t column = 26;
  for (const CommandSpec& command : commands()) {
    if (command.group != group) {
      group = command.group;
      lines.emplace_back();
      lines.emplace_back(group);
    }
    const std::string left = say("  {} {}", command.name, command.arguments);
    append(lines, row(left, command.summary, column));
  }
  lines.insert(lines.end(), {"", "rollplan help COMMAND tells its options; -h does so anywhere.",
                             "It is no medical advice: rollplan help safety."});
  return as_text(lines, help_page);
}

std::string command_help(const CommandSpec& command) {
  const std::string arguments = command.arguments.empty() ? "" : say(" {}", command.arguments);
  Lines lines = Flow()
                    .add(say("rollplan {}{}: {}", command.name, arguments, command.summary))
                    .lines(help_page);
  lines.emplace_back();
  for (const std::string_view example : command.examples) lines.push_back(say("  {}", example));
  constexpr std::size_t column = 28;
  for (const OptionGroup group : command.options) {
    lines.emplace_back();
    lines.emplace_back(heading_of(group));
    for (const OptionSpec& option : options_of(group)) {
      append(lines, row(option_names(option), option.help, column));
    }
  }
  if (command.id == Command::help) {
    lines.insert(lines.end(), {"", "Topics"});
    for (const Topic& topic : topics()) {
      append(lines, row(say("  {}", topic.name), topic.summary, column));
    }
  }
  return as_text(lines, help_page);
}

Exit run_help(const Context& context) {
  const auto& operands = context.arguments.operands;
  if (operands.empty()) {
    context.ports.terminal.write(Stream::out, general_help());
    return Exit::done;
  }
  const std::string& word = operands.front();
  if (const CommandSpec* command = find_command(word)) {
    context.ports.terminal.write(Stream::out, command_help(*command));
    return Exit::done;
  }
  if (const Topic* topic = find_topic(word)) {
    context.ports.terminal.write(Stream::out, topic->text(context));
    return Exit::done;
  }
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  for (const Topic& topic : topics()) known.push_back(topic.name);
  std::string hint = did_you_mean(word, known);
  if (!hint.empty()) hint += '\n';
  throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
              hint + "rollplan help help lists the topics");
}

}  // namespace rollplan
