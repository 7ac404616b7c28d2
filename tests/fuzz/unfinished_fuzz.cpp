// Sessions that were left early: read, written again and resumed.
#include "documents.hpp"
#include "rollplan/codec.hpp"

namespace rollplan::fuzz::unfinished {
namespace {

/// A session of which some keys were pressed before it was left.
std::string left_early(Words words, std::string_view keys) {
  testing::Call call(std::move(words));
  call.arguments.insert(call.arguments.begin(), "start");
  call.arguments.insert(call.arguments.end(), {"--history", "h"});
  call.terminal.terminal = call.console.has_keys = true;
  call.environment["TERM"] = "xterm";
  Moment moment{};
  for (const char key : keys) {
    moment += std::chrono::seconds(50);
    call.console.happen(moment, Wake{Wake::Kind::key, Key(key)});
  }
  call.run();
  require(call.files.files.contains(unfinished_path), "a session that is left is saved");
  return call.files.files[unfinished_path];
}

Start start() {
  Start start;
  start.seeds = {
      "12345678" + left_early({"--sore", "calf"}, "n\n\n\n q"),
      "nnnnnnnn" + left_early({"--sore", "it-band:left=7", "--time", "4m"}, "n\nnnn\nq")};
  start.words = quoted_words(start.seeds);
  return start;
}

/// The first eight bytes are keys.
std::string outcome_of(std::string input) {
  constexpr std::size_t keys = 8;
  if (input.size() < keys) return {};
  const std::string text = input.substr(keys);
  testing::Call resumed({"start", "--resume", "--history", "h"});
  resumed.files.files[unfinished_path] = text;
  press_slowly(resumed, std::string_view(input).substr(0, keys));
  const Exit exit = resumed.run();
  require_clean(resumed.terminal.error, "\n", "standard error");
  if (exit == Exit::left && resumed.files.files.contains(unfinished_path)) {
    const std::string& left = resumed.files.files[unfinished_path];
    read_unfinished(left, "what it left", builtin_catalogue());
  }
  date_of_unfinished(text);
  const Unfinished read = read_unfinished(text, "file", builtin_catalogue());
  require(exit != Exit::trouble, "what can be read can be resumed");
  require(date_of_unfinished(text) == read.date, "both ways find the same day");
  const std::string written = write_unfinished(read);
  require(is_json(written), "what is written is JSON");
  require(write_unfinished(read_unfinished(written, "file", builtin_catalogue())) == written,
          "it is read as it was written");
  return written + std::to_string(static_cast<int>(exit)) + resumed.terminal.out;
}

const Target target("unfinished", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::unfinished
