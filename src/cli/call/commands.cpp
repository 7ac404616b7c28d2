#include "cli/call/commands.hpp"

#include <algorithm>
#include <array>

namespace rollplan {
namespace {

constexpr std::array selection_options{
    OptionSpec{Option::sore, 's', "sore", "AREA[:SIDE][=PAIN],...",
               "what hurts: calf, it-band:left, foot=6", ValueKind::areas, true},
    OptionSpec{Option::time, 't', "time", "DUR", "the time there is: 12m, 1h, 1m30s, 300s"},
    OptionSpec{Option::tools, 0, "tools", "TOOL,...", "the tools you own; all four if not named",
               ValueKind::tools},
    OptionSpec{Option::level, 0, "level", "LEVEL", "gentle, normal or firm", ValueKind::level},
    OptionSpec{Option::run, 0, "run", "KIND",
               "the run just done: easy, long, race, speed, uphill, downhill, treadmill, trail",
               ValueKind::run},
    OptionSpec{Option::before_run, 0, "before-run", "", "short, moving and light"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "plan as of that day"},
};

constexpr std::array live_options{
    OptionSpec{Option::line, 0, "line", "", "one line for each cue instead of a display"},
    OptionSpec{Option::json, 0, "json", "", "each cue as a line of JSON, as it begins"},
    OptionSpec{Option::say, 0, "say", "CMD", "a program that speaks: espeak-ng, say"},
    OptionSpec{Option::speed, 0, "speed", "N", "N times as fast, to try it out"},
    OptionSpec{Option::resume, 0, "resume", "", "go on with the session that was left"},
    OptionSpec{Option::no_log, 0, "no-log", "", "write nothing into the history"},
    OptionSpec{Option::ascii, 0, "ascii", "", "nothing but ASCII"},
    OptionSpec{Option::color, 0, "color", "WHEN", "auto, always or never", ValueKind::color},
};

constexpr std::array record_options{
    OptionSpec{Option::sore, 's', "sore", "AREA[:SIDE][=PAIN],...",
               "what was rolled, and the pain before: calf=6", ValueKind::areas, true},
    OptionSpec{Option::after, 0, "after", "AREA[:SIDE]=PAIN,...", "the pain after: calf=3",
               ValueKind::areas, true},
    OptionSpec{Option::time, 't', "time", "DUR", "how long it took: 12m"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "the day, if it was not today"},
    OptionSpec{Option::note, 0, "note", "TEXT", "what to remember of it"},
    OptionSpec{Option::undo, 0, "undo", "", "take the last session back"},
    OptionSpec{Option::json, 0, "json", "", "answer with the record that was written"},
};

constexpr std::array review_options{
    OptionSpec{Option::since, 0, "since", "DAYS|DATE", "30d, 8w or a date"},
    OptionSpec{Option::by, 0, "by", "WHAT", "area or week: totals alone", ValueKind::total},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "as of that day"},
};

constexpr std::array interval_options{
    OptionSpec{Option::every, 0, "every", "DAYS", "how often: 2d (if not named), 1w"},
    OptionSpec{Option::area, 0, "area", "AREA", "this area alone", ValueKind::area},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "as of that day"},
};

constexpr std::array schedule_options{
    OptionSpec{Option::as, 0, "as", "WHAT", "cron, at, systemd, ics (a calendar) or remind",
               ValueKind::scheduler},
    OptionSpec{Option::at, 0, "at", "HH:MM", "at that time: every day, or as --days or --date say"},
    OptionSpec{Option::days, 0, "days", "DAY,...",
               "on these days of the week: mon,wed,fri or mon-fri", ValueKind::days},
    OptionSpec{Option::in, 0, "in", "DUR", "once, so much later: 30m"},
    OptionSpec{Option::after_run, 0, "after-run", "",
               "when --run asks for it: 1, 24 and 48 h from now"},
};

constexpr std::array brief_options{
    OptionSpec{Option::brief, 0, "brief", "", "one line, as for a notification"},
};

constexpr std::array output_options{
    OptionSpec{Option::format, 'f', "format", "FORMAT", "text, plain, markdown or json",
               ValueKind::format},
    OptionSpec{Option::json, 0, "json", "", "the same as --format json"},
    OptionSpec{Option::output, 'o', "output", "FILE", "write to FILE; - is standard output",
               ValueKind::file},
    OptionSpec{Option::width, 0, "width", "N", "columns of the text, 40 to 200"},
    OptionSpec{Option::ascii, 0, "ascii", "", "nothing but ASCII"},
    OptionSpec{Option::color, 0, "color", "WHEN", "auto, always or never", ValueKind::color},
};

constexpr std::array general_options{
    OptionSpec{Option::catalogue, 0, "catalogue", "FILE|NAME",
               "add a catalogue; hamstrings ships inside; repeatable", ValueKind::catalogue, true},
    OptionSpec{Option::config, 0, "config", "FILE", "the configuration, if not the usual one",
               ValueKind::file},
    OptionSpec{Option::history, 0, "history", "FILE", "the history, if not the usual one",
               ValueKind::file},
    OptionSpec{Option::no_pager, 0, "no-pager", "", "long text goes straight to the terminal"},
    OptionSpec{Option::quiet, 'q', "quiet", "", "no chatter on standard error"},
    OptionSpec{Option::help, 'h', "help", "", "this help"},
    OptionSpec{Option::version, 'V', "version", "", "the version"},
};

constexpr std::array today_groups{OptionGroup::selection, OptionGroup::output, OptionGroup::brief,
                                  OptionGroup::general};
constexpr std::array start_groups{OptionGroup::live, OptionGroup::selection, OptionGroup::general};
constexpr std::array log_groups{OptionGroup::record, OptionGroup::general};
constexpr std::array history_groups{OptionGroup::review, OptionGroup::output, OptionGroup::general};
constexpr std::array due_groups{OptionGroup::interval, OptionGroup::general};
constexpr std::array remind_groups{OptionGroup::schedule, OptionGroup::selection,
                                   OptionGroup::general};
constexpr std::array all_groups{
    OptionGroup::selection, OptionGroup::live,     OptionGroup::record,
    OptionGroup::review,    OptionGroup::interval, OptionGroup::schedule,
    OptionGroup::output,    OptionGroup::brief,    OptionGroup::general};
constexpr std::array show_groups{OptionGroup::output, OptionGroup::general};
constexpr std::array other_groups{OptionGroup::general};

constexpr std::array<std::string_view, 4> today_examples{
    "rollplan today --sore calf,it-band", "rollplan today --sore calf:left=6 --time 12m | lp",
    "rollplan today --run long --tools foam-roller,tennis-ball",
    "rollplan today --sore foot --json | jq .total_s"};
constexpr std::array<std::string_view, 2> list_examples{"rollplan list",
                                                        "rollplan list --format plain | cut -f2"};
constexpr std::array<std::string_view, 3> show_examples{
    "rollplan show calf", "rollplan show foam-roller",
    "rollplan show hamstrings --catalogue hamstrings"};
constexpr std::array<std::string_view, 4> start_examples{
    "rollplan start --sore calf,it-band", "rollplan start --sore foot --say espeak-ng",
    "rollplan today --sore calf --json | rollplan start -", "rollplan start --resume"};
constexpr std::array<std::string_view, 3> log_examples{
    "rollplan log --sore calf=6 --after calf=3 --time 12m",
    "rollplan log --sore quads,glutes --date 2026-11-20 --note \"after the long run\"",
    "rollplan log --undo"};
constexpr std::array<std::string_view, 3> history_examples{"rollplan history",
                                                           "rollplan history --since 30d --by area",
                                                           "rollplan history --json | jq length"};
constexpr std::array<std::string_view, 1> remind_examples{
    "rollplan remind --as cron --at 19:30 --days mon,wed,fri --sore calf"};
constexpr std::array<std::string_view, 9> remind_last_lines{
    "To put it where it belongs; what is there already stays",
    "  cron     (crontab -l 2>/dev/null; rollplan remind --as cron ...) | crontab -",
    "  at       rollplan remind --as at ... | sh",
    "  systemd  (mkdir -p ~/.config/systemd/user; cd ~/.config/systemd/user &&",
    "           rollplan remind --as systemd ... | awk '/^# /{f=$2} {print > f}' &&",
    "           systemctl --user daemon-reload &&",
    "           systemctl --user enable --now rollplan-*.timer)",
    "  ics      rollplan remind --as ics ... > roll.ics, and open that file",
    "  remind   rollplan remind --as remind ... >> ~/.reminders"};
constexpr std::array<std::string_view, 2> due_examples{
    "rollplan due && rollplan today", "rollplan due --every 3d --area calf -q || echo not yet"};
constexpr std::array<std::string_view, 4> config_examples{
    "rollplan config list", "rollplan config set tools lacrosse-ball,foam-roller",
    "rollplan config get level", "rollplan config unset level"};
constexpr std::array<std::string_view, 2> check_examples{
    "rollplan check my-catalogue.json", "rollplan check ~/.local/share/rollplan/history.jsonl"};
constexpr std::array<std::string_view, 2> completions_examples{"rollplan completions bash",
                                                               "rollplan completions zsh"};
constexpr std::array<std::string_view, 6> completions_last_lines{
    "Where rollplan is installed it completes already; in bash this takes the package",
    "bash-completion. Otherwise, for yourself:",
    "  bash  echo 'eval \"$(rollplan completions bash)\"' >> ~/.bashrc",
    "  zsh   echo 'eval \"$(rollplan completions zsh)\"' >> ~/.zshrc",
    "        and above that line: autoload -U compinit && compinit",
    "  fish  echo 'rollplan completions fish | source' >> ~/.config/fish/config.fish"};
constexpr std::array<std::string_view, 2> help_examples{"rollplan help today",
                                                        "rollplan help safety"};

constexpr std::size_t no_limit = 99;

constexpr std::array command_table{
    CommandSpec{Command::today, "PLAN", "today", "", 0, 0, "build today's routine and print it",
                today_groups, today_examples},
    CommandSpec{Command::list, "PLAN", "list", "", 0, 0, "the releases and tools of the catalogue",
                show_groups, list_examples},
    CommandSpec{Command::show, "PLAN", "show", "AREA|TOOL", 1, no_limit,
                "one of them in full, with cautions and sources", show_groups, show_examples,
                ValueKind::entry},
    CommandSpec{Command::start, "DO", "start", "[FILE|-]", 0, 1,
                "follow a routine live, with a timer for each hold", start_groups, start_examples,
                ValueKind::file},
    CommandSpec{Command::log, "DO", "log", "", 0, 0, "record a session done without start",
                log_groups, log_examples},
    CommandSpec{Command::history, "DO", "history", "", 0, 0,
                "what was done, and what it did for each area", history_groups, history_examples},
    CommandSpec{Command::remind, "REMIND", "remind", "", 0, 0,
                "print a reminder for the scheduler you already run", remind_groups,
                remind_examples, ValueKind::anything, remind_last_lines},
    CommandSpec{Command::due, "REMIND", "due", "", 0, 0, "is it time to roll? answers by exit code",
                due_groups, due_examples},
    CommandSpec{Command::config, "SET UP", "config", "list|set|...", 1, 3,
                "set tools, level, time and more once and for all", other_groups, config_examples,
                ValueKind::setting},
    CommandSpec{Command::check, "SET UP", "check", "FILE|-", 1, 1,
                "find all faults of a catalogue, history and so on", other_groups, check_examples,
                ValueKind::file},
    CommandSpec{Command::completions, "SET UP", "completions", "SHELL", 1, 1,
                "print the completion of bash, zsh or fish", other_groups, completions_examples,
                ValueKind::shell, completions_last_lines},
    CommandSpec{Command::help, "HELP", "help", "[COMMAND|TOPIC]", 0, 1,
                "all of this, a command, or a topic: help help", other_groups, help_examples,
                ValueKind::subject},
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
      return selection_options;
    case OptionGroup::live:
      return live_options;
    case OptionGroup::record:
      return record_options;
    case OptionGroup::review:
      return review_options;
    case OptionGroup::interval:
      return interval_options;
    case OptionGroup::schedule:
      return schedule_options;
    case OptionGroup::output:
      return output_options;
    case OptionGroup::brief:
      return brief_options;
    case OptionGroup::general:
      break;
  }
  return general_options;
}

std::vector<const OptionSpec*> options_of(const CommandSpec& command) {
  std::vector<const OptionSpec*> all;
  for (const OptionGroup group : command.options) {
    for (const OptionSpec& option : options_of(group)) all.push_back(&option);
  }
  return all;
}

const OptionSpec* find_option(std::string_view word) {
  for (const OptionGroup group : all_groups) {
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
