// Routines, read, written again and followed live.
#include "documents.hpp"
#include "rollplan/codec.hpp"

namespace rollplan::fuzz::routine {
namespace {

const std::string file = "r.json";

std::string followed(const std::string& text, std::string_view keys) {
  std::string all;
  for (const char* way : {"--line", "--json"}) {
    testing::Call call({"start", file, way, "--history", "h", "--speed", "10"});
    call.files.files[file] = text;
    const Printed printed = fuzz::printed(call, "\n\a");
    if (std::string_view(way) == "--json" && printed.exit == Exit::done) {
      require_json_lines(printed.out);
    }
    all += described(printed);
  }
  testing::Call call({"start", file, "--history", "h", "--say", "espeak-ng"});
  call.files.files[file] = text;
  press_slowly(call, keys);
  call.console.screen = {20 + keys.size() % 100, 4 + text.size() % 30};
  all += std::to_string(static_cast<int>(call.run()));
  require_clean(call.terminal.error, "\n", "standard error");
  for (const auto& command : call.console.spoken) {
    for (const std::string& word : command) require_clean(word, "", "what is spoken");
  }
  const auto history = call.files.files.find("h");
  if (history != call.files.files.end()) require_json_lines(history->second);
  return all + call.terminal.out;
}

Start start() {
  Start start;
  start.seeds = {"12345678" + routine_json({"--sore", "calf"}),
                 "nnnnnnnn" + routine_json({"--sore", "it-band:left=7", "--time", "3m"}),
                 "abcdefgh" + routine_json({"--before-run", "--tools", "ball"})};
  start.words = quoted_words(start.seeds);
  return start;
}

/// The first eight bytes are keys.
std::string outcome_of(std::string input) {
  constexpr std::size_t keys = 8;
  if (input.size() < keys) return {};
  const std::string text = input.substr(keys);
  std::string all = described(printed({"check", file}, {{file, text}}, "\n"));
  const Routine routine = read_routine(text, file, builtin_catalogue());
  const std::string written = write_routine(routine);
  require(is_json(written), "what is written is JSON");
  require(write_routine(read_routine(written, file, builtin_catalogue())) == written,
          "it is read as it was written");
  return all + written + followed(text, std::string_view(input).substr(0, keys));
}

const Target target("routine", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::routine
