#include "cli/help/help.hpp"

#include <algorithm>

#include "codec/config.hpp"
#include "render/layout.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t help_width = 80;

const Page help_page{.width = help_width, .colour = false, .ascii = true, .paged = false};

/// "  -s, --sore AREA  what hurts": the text in a column of its own.
Lines row(const std::string& left, std::string_view right, std::size_t column) {
  if (columns(left) + 2 <= column)
    return Paragraph().add(right).lines(help_page, padded(left, column), column);
  Lines lines{left};
  append(lines, Paragraph().add(right).lines(help_page, column));
  return lines;
}

std::string option_names(const OptionSpec& option) {
  std::string names = option.letter != 0 ? say("  -{}, ", option.letter) : "      ";
  names += say("--{}", option.name);
  if (option.takes_value()) names += say(" {}", option.value);
  return names;
}

Lines option_rows(const OptionGroup& group) {
  constexpr std::size_t column = 28;
  Lines lines;
  for (const OptionSpec& option : group.options) {
    append(lines, row(option_names(option), option.help, column));
  }
  return lines;
}

Lines in_full(const OptionGroup& group) {
  Lines lines{"", std::string(group.heading)};
  append(lines, option_rows(group));
  return lines;
}

/// The names alone, in a column behind the heading; none is broken.
Lines in_short(const OptionGroup& group) {
  constexpr std::size_t column = 16;
  Lines lines{padded(group.heading, column)};
  for (const OptionSpec& option : group.options) {
    const bool is_last = &option == &group.options.back();
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
  lines.emplace_back("An option overrides a variable, and a variable overrides the configuration.");
  return lines;
}

Lines topic_lines() {
  constexpr std::size_t column = 17;
  Lines lines{"", "Topics"};
  for (const Topic& topic : topics()) {
    append(lines, row(say("  {}", topic.name), topic.summary, column));
  }
  return lines;
}

/// Where to read about the options of which only the names are shown.
Lines where_explained(const CommandSpec& command, bool has_own) {
  const auto groups = command.options.subspan(has_own ? 1 : 0);
  const bool plans = std::ranges::find(groups, &selection_group) != groups.end();
  return {plans ? "Explained in: rollplan help today, rollplan help options"
                : "Explained in: rollplan help options"};
}

}  // namespace

std::string general_help() {
  Lines lines{"rollplan: what to roll after a run, muscle by muscle",
              "",
              "  rollplan today --sore calf,it-band        a routine for what hurts",
              "  rollplan today --run long --time 20m      for the run you just did",
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
      {"", R"("rollplan help COMMAND" lists options. Not medical advice: see "help safety".)"});
  std::vector<std::string> names;
  for (const Topic& topic : topics()) names.emplace_back(topic.name);
  append(lines, Paragraph().add(say("Topics: {}", comma_listed(names))).lines(help_page, "", 8));
  return as_text(lines, help_page);
}

std::string command_help(const CommandSpec& command) {
  const std::string arguments = command.arguments.empty() ? "" : say(" {}", command.arguments);
  Lines lines = Paragraph()
                    .add(say("rollplan {}{}: {}", command.name, arguments, command.summary))
                    .lines(help_page);
  lines.emplace_back();
  for (const std::string_view example : command.examples) lines.push_back(say("  {}", example));
  const bool has_own = command.options.size() > 1;
  if (has_own) append(lines, in_full(*command.options.front()));
  lines.emplace_back();
  for (const OptionGroup* group : command.options.subspan(has_own ? 1 : 0)) {
    append(lines, in_short(*group));
  }
  append(lines, where_explained(command, has_own));
  if (command.kind == ValueKind::setting) append(lines, key_lines());
  if (command.kind == ValueKind::subject) append(lines, topic_lines());
  if (!command.last_lines.empty()) lines.emplace_back();
  lines.insert(lines.end(), command.last_lines.begin(), command.last_lines.end());
  return as_text(lines, help_page);
}

/// The options that many commands share, each explained.
std::string shared_options(const Context&) {
  Lines lines{"Options that many commands share"};
  append(lines, in_full(output_group));
  append(lines, option_rows(picture_group));
  append(lines, option_rows(brief_group));
  append(lines, in_full(general_group));
  return as_text(lines, help_page);
}

}  // namespace rollplan
