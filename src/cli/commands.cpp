#include "cli/commands.hpp"

#include <algorithm>
#include <array>

namespace rollplan {
namespace {

constexpr std::array selection{
    OptionSpec{Option::sore, 's', "sore", "AREA[:SIDE][=PAIN],...",
               "what hurts: calf, it-band:left, foot=6"},
    OptionSpec{Option::time, 't', "time", "DUR", "the time there is: 12m, 1h, 1m30s, 300s"},
    OptionSpec{Option::tools, 0, "tools", "TOOL,...", "the tools you own; all four if not named"},
    OptionSpec{Option::level, 0, "level", "LEVEL", "gentle, normal or firm"},
    OptionSpec{Option::run, 0, "run", "KIND",
               "the run just done: easy, long, race, speed, uphill, downhill, treadmill, trail"},
    OptionSpec{Option::before_run, 0, "before-run", "", "short, moving and light"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "plan as of that day"},
    OptionSpec{Option::brief, 0, "brief", "", "one line, as for a notification"},
};

constexpr std::array output{
    OptionSpec{Option::format, 'f', "format", "FORMAT", "text, plain, markdown or json"},
    OptionSpec{Option::json, 0, "json", "", "the same as --format json"},
    OptionSpec{Option::output, 'o', "output", "FILE", "write to FILE; - is standard output"},
    OptionSpec{Option::width, 0, "width", "N", "columns of the text, 40 to 200"},
    OptionSpec{Option::ascii, 0, "ascii", "", "nothing but ASCII"},
    OptionSpec{Option::color, 0, "color", "WHEN", "auto, always or never"},
};

constexpr std::array general{
    OptionSpec{Option::catalogue, 0, "catalogue", "FILE|NAME",
               "add a catalogue; hamstrings ships inside; repeatable"},
    OptionSpec{Option::quiet, 'q', "quiet", "", "no chatter on standard error"},
    OptionSpec{Option::help, 'h', "help", "", "this help"},
    OptionSpec{Option::version, 'V', "version", "", "the version"},
};

constexpr std::array plan_groups{OptionGroup::selection, OptionGroup::output, OptionGroup::general};
constexpr std::array show_groups{OptionGroup::output, OptionGroup::general};
constexpr std::array other_groups{OptionGroup::general};

constexpr std::array<std::string_view, 5> today_examples{
    "rollplan today --sore calf,it-band", "rollplan today --sore calf:left=6 --time 12m | lp",
    "rollplan today --run long --tools foam-roller,tennis-ball", "rollplan today --before-run",
    "rollplan today --sore foot --json | jq .total_s"};
constexpr std::array<std::string_view, 2> list_examples{"rollplan list",
                                                        "rollplan list --format plain | cut -f2"};
constexpr std::array<std::string_view, 3> show_examples{
    "rollplan show calf", "rollplan show foam-roller",
    "rollplan show hamstrings --catalogue hamstrings"};
constexpr std::array<std::string_view, 2> check_examples{"rollplan check my-catalogue.json",
                                                         "rollplan check - < my-catalogue.json"};
constexpr std::array<std::string_view, 2> help_examples{"rollplan help today",
                                                        "rollplan help safety"};

constexpr std::size_t no_limit = 99;

constexpr std::array command_table{
    CommandSpec{Command::today, "PLAN", "today", "", 0, 0, "build today's routine and print it",
                plan_groups, today_examples},
    CommandSpec{Command::list, "PLAN", "list", "", 0, 0, "the releases and tools of the catalogue",
                show_groups, list_examples},
    CommandSpec{Command::show, "PLAN", "show", "AREA|TOOL", 1, no_limit,
                "one of them in full, with its cautions and sources", show_groups, show_examples},
    CommandSpec{Command::check, "SET UP", "check", "FILE|-", 1, 1,
                "look for faults in a catalogue, all of them, with their places", other_groups,
                check_examples},
    CommandSpec{Command::help, "HELP", "help", "[COMMAND|TOPIC]", 0, 1,
                "the commands; topics exit-codes, environment, json, printing, safety",
                other_groups, help_examples},
};

}  // namespace

std::span<const CommandSpec> commands() {
  return command_table;
}

const CommandSpec* find_command(std::string_view name) {
  const auto found = std::ranges::find(command_table, name, &CommandSpec::name);
  return found == command_table.end() ? nullptr : &*found;
}

std::span<const OptionSpec> options_of(OptionGroup group) {
  switch (group) {
    case OptionGroup::selection:
      return selection;
    case OptionGroup::output:
      return output;
    case OptionGroup::general:
      break;
  }
  return general;
}

std::vector<const OptionSpec*> options_of(const CommandSpec& command) {
  std::vector<const OptionSpec*> all;
  for (const OptionGroup group : command.options) {
    for (const OptionSpec& option : options_of(group)) all.push_back(&option);
  }
  return all;
}

const OptionSpec* find_option(std::string_view word) {
  for (const OptionGroup group : plan_groups) {
    for (const OptionSpec& option : options_of(group)) {
      const bool is_long = word.starts_with("--") && word.substr(2) == option.name;
      const bool is_short =
          word.size() == 2 && word[0] == '-' && option.letter != 0 && word[1] == option.letter;
      if (is_long || is_short) return &option;
    }
  }
  return nullptr;
}

}  // namespace rollplan
