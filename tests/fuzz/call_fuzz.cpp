// Calls: any words in any order, a line of the input each.
#include <algorithm>

#include "commands.hpp"

namespace rollplan::fuzz::call {
namespace {

Words words_of(std::string_view input) {
  Words words;
  for (;;) {
    const std::size_t end = input.find('\n');
    words.emplace_back(input.substr(0, end));
    if (end == input.npos) return words;
    input.remove_prefix(end + 1);
  }
}

/// Scripts for shells and coloured text have control characters of their own.
bool has_own_controls(const Words& words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    return word == "completions" || word.ends_with("always") || word == "start" ||
           word == "__complete" || word == "help";
  });
}

const FilesByPath& files() {
  static const FilesByPath some{
      {"h", R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","areas":)"
            R"([{"release":"calves"}]})"
            "\n"},
      {"/home/runner/.config/rollplan/config.json", R"({"time": "12m"})"},
      {"c", R"({"schema": "rollplan.catalogue/1"})"},
      {"r", "{\"sore\": [\"calf\"]}\n"}};
  return some;
}

Start start() {
  Start start;
  start.seeds = {"today\n--sore\ncalf,it-band=7\n--time\n12m\n--json",
                 "today\n--run\nlong\n--before-run\n--format\nmarkdown\n--width\n60",
                 "today\n--sore\ncalf=6\n\nfoot",
                 "list\n--catalogue\nc\n--json",
                 "show\nit-band\n--tools\nball",
                 "plan\nr\n--strict",
                 "check\nh\nc",
                 "history\ncalf\n--history\nh\n--since\n2026-11-01",
                 "due\n--history\nh\n--days\n3",
                 "log\n--sore\ncalf=6\n--after\ncalf=3\n--history\nh\n--note\nx",
                 "log\n--undo\n--history\nh",
                 "remind\n--as\nics\n--at\n19:30\n--sore\ncalf\n--on\nmon,wed",
                 "start\n--sore\ncalf\n--line\n--speed\n10",
                 "config\nset\ntime\n10m",
                 "config\nunset\ntime",
                 "config\nlist",
                 "completions\nzsh",
                 "__complete\nrollplan today --sore ca",
                 "help\ntoday",
                 "--version"};
  for (const std::string& seed : start.seeds) {
    for (const std::string& word : words_of(seed)) start.words.push_back(word + '\n');
  }
  return start;
}

std::string outcome_of(std::string input) {
  constexpr std::size_t most_words = 30;
  const Words words = words_of(input);
  if (words.size() > most_words) return {};
  testing::Call call(words);
  call.files.files = files();
  if (!has_own_controls(words)) return described(printed(call, "\n\f\t\r"));
  const Exit exit = call.run();
  require_clean(call.terminal.error, "\n", "standard error");
  return std::to_string(static_cast<int>(exit)) + call.terminal.out + call.terminal.error;
}

const Target target("call", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::call
