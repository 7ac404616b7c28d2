#include "cli/call/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/context.hpp"

namespace rollplan {
namespace {

constexpr std::array today_groups{&selection_group, &output_group, &picture_group, &brief_group,
                                  &general_group};
constexpr std::array start_groups{&live_group, &selection_group, &general_group};
constexpr std::array log_groups{&record_group, &general_group};
constexpr std::array history_groups{&review_group, &output_group, &general_group};
constexpr std::array due_groups{&interval_group, &general_group};
constexpr std::array remind_groups{&schedule_group, &selection_group, &general_group};
constexpr std::array document_groups{&output_group, &general_group};
constexpr std::array show_groups{&output_group, &picture_group, &general_group};
constexpr std::array plan_groups{&stream_group, &output_group, &general_group};
constexpr std::array config_groups{&settings_group, &general_group};
constexpr std::array no_groups{&general_group};

constexpr std::array<std::string_view, 3> today_examples{
    "rollplan today --sore calf,it-band", "rollplan today --sore calf:left=6 --time 12m | lp",
    "rollplan today --run long --tools foam-roller,tennis-ball"};
constexpr std::array<std::string_view, 2> list_examples{"rollplan list",
                                                        "rollplan list --format plain | cut -f2"};
constexpr std::array<std::string_view, 3> show_examples{
    "rollplan show calf", "rollplan show foam-roller",
    "rollplan show hamstrings --catalogue hamstrings"};
constexpr std::array<std::string_view, 3> plan_examples{
    R"(echo '{"id": 7, "sore": "left calf", "time": "8m"}' | rollplan plan)",
    "rollplan plan requests.jsonl | jq -r '[.id, .total_s] | @tsv'",
    "parallel --pipe -k --block 2M rollplan plan < requests.jsonl"};
constexpr std::array<std::string_view, 4> start_examples{
    "rollplan start --sore calf,it-band", "rollplan start --sore foot --say espeak-ng",
    "rollplan today --sore calf --json | rollplan start -", "rollplan start --resume"};
constexpr std::array<std::string_view, 3> log_examples{
    "rollplan log --sore calf=6 --after calf=3 --time 12m",
    "rollplan log --sore quads,glutes --date 2026-11-20 --note \"after the long run\"",
    "rollplan log --undo"};
constexpr std::array<std::string_view, 4> history_examples{
    "rollplan history", "rollplan history calf", "rollplan history --since 30d --by area",
    "rollplan history --json | jq length"};
constexpr std::array<std::string_view, 1> remind_examples{
    "rollplan remind --as cron --at 19:30 --days mon,wed,fri --sore calf"};
constexpr std::array<std::string_view, 1> remind_last_lines{
    "How to install it, and examples: rollplan help reminders"};
constexpr std::array<std::string_view, 2> due_examples{
    "rollplan due && rollplan today", "rollplan due --every 3d --area calf -q || echo not yet"};
constexpr std::array<std::string_view, 3> config_examples{
    "rollplan config list", "rollplan config set tools lacrosse-ball,foam-roller",
    "rollplan config unset level"};
constexpr std::array<std::string_view, 2> check_examples{
    "rollplan check my-catalogue.json", "rollplan check ~/.local/share/rollplan/history.jsonl"};
constexpr std::array<std::string_view, 1> check_last_lines{
    "How to write a catalogue: man rollplan-catalogue"};
constexpr std::array<std::string_view, 2> completions_examples{"rollplan completions bash",
                                                               "rollplan completions zsh"};
constexpr std::array<std::string_view, 6> completions_last_lines{
    "Installed packages already include completion; bash needs the bash-completion",
    "package. Otherwise, for yourself:",
    "  bash  echo 'eval \"$(rollplan completions bash)\"' >> ~/.bashrc",
    "  zsh   echo 'eval \"$(rollplan completions zsh)\"' >> ~/.zshrc",
    "        and above that line: autoload -U compinit && compinit",
    "  fish  echo 'rollplan completions fish | source' >> ~/.config/fish/config.fish"};
constexpr std::array<std::string_view, 2> help_examples{"rollplan help today",
                                                        "rollplan help safety"};

constexpr std::size_t no_limit = 99;

constexpr std::array command_table{
    CommandSpec{"PLAN", "today", run_today, "", 0, "build today's routine and print it",
                today_groups, today_examples},
    CommandSpec{"PLAN", "list", run_list, "", 0, "all areas and tools", document_groups,
                list_examples},
    CommandSpec{"PLAN", "show", run_show, "AREA|TOOL", no_limit,
                "one of them in full, with cautions and sources", show_groups, show_examples,
                ValueKind::entry, "name an area or a tool"},
    CommandSpec{"PLAN", "plan", run_plan, "[FILE|-]", 1,
                "answer a stream of requests, one per line", plan_groups, plan_examples,
                ValueKind::file},
    CommandSpec{"DO", "start", run_start, "[FILE|-]", 1,
                "follow a routine live, with a timer for each hold", start_groups, start_examples,
                ValueKind::file},
    CommandSpec{"DO", "log", run_log, "", 0, "record a session done without start", log_groups,
                log_examples},
    CommandSpec{"DO", "history", run_history, "[AREA]", no_limit,
                "what you did, and whether it is getting better", history_groups, history_examples,
                ValueKind::area},
    CommandSpec{"REMIND", "remind", run_remind, "", 0,
                "a reminder for cron, at, systemd or your calendar", remind_groups, remind_examples,
                ValueKind::anything, "", remind_last_lines},
    CommandSpec{"REMIND", "due", run_due, "", 0, "is it time to roll? answers by exit code",
                due_groups, due_examples},
    CommandSpec{"SET UP", "config", run_config, "list|set|...", no_limit,
                "save your tools, level and time as defaults", config_groups, config_examples,
                ValueKind::setting, "missing subcommand: list, get, set, unset or path"},
    CommandSpec{"SET UP", "check", run_check, "FILE|-", 1,
                "find all faults in a catalogue, history and so on", no_groups, check_examples,
                ValueKind::file, "name a file, or - for standard input", check_last_lines},
    CommandSpec{"SET UP", "completions", run_completions, "SHELL", 1,
                "print the completion script for bash, zsh or fish", no_groups,
                completions_examples, ValueKind::shell, "name a shell: bash, zsh or fish",
                completions_last_lines},
    CommandSpec{"HELP", "help", run_help, "[COMMAND|TOPIC]", 1,
                "show this help, or help on a command or topic", no_groups, help_examples,
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

std::vector<const OptionSpec*> options_of(const CommandSpec& command) {
  std::vector<const OptionSpec*> all;
  all.reserve(static_cast<std::size_t>(Option::count_));
  for (const OptionGroup* group : command.options) {
    for (const OptionSpec& option : group->options) all.push_back(&option);
  }
  return all;
}

const OptionSpec* option_of(const CommandSpec& command, Option id) {
  const std::vector<const OptionSpec*> all = options_of(command);
  const auto found = std::ranges::find(all, id, &OptionSpec::id);
  return found == all.end() ? nullptr : *found;
}

}  // namespace rollplan
