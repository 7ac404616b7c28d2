// A whole call of `start`, with a scripted runner at the terminal.
#pragma once

#include <string>
#include <vector>

#include "fakes.hpp"
#include "parsed_json.hpp"

namespace rollplan::testing {

using std::chrono::seconds;

inline const std::string history = "/home/runner/.local/share/rollplan/history.jsonl";
inline const std::string unfinished = "/home/runner/.local/state/rollplan/session.json";

/// Calves and IT band take 752 s: 158 each for glutes and quads, then 158 and 278.
struct Live : Call {
  explicit Live(std::vector<std::string> words) : Call(std::move(words)) {
    arguments.insert(arguments.begin(), "start");
  }
  /// Runs at a terminal, with these key presses.
  Live& at_terminal(std::u32string_view keys = {}) {
    terminal.terminal = console.has_keys = true;
    terminal.columns = 80;
    environment["NO_COLOR"] = "1";
    console.press(keys);
    return *this;
  }
  Live& then_at(seconds moment, std::u32string_view keys) {
    for (const Key key : keys) console.happen(moment, Wake{Wake::Kind::key, key});
    return *this;
  }
  Live& signal_at(seconds moment, int signal) {
    console.happen(moment, Wake{Wake::Kind::signal, 0, signal});
    return *this;
  }
  std::vector<Json> records() const {
    std::vector<Json> all;
    const auto found = files.files.find(history);
    if (found == files.files.end()) return all;
    std::string_view text = found->second;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      all.push_back(parsed(text.substr(0, end)));
      text.remove_prefix(end + 1);
    }
    return all;
  }
  bool is_kept() const { return files.files.contains(unfinished); }
  bool says(std::string_view text) const { return terminal.out.find(text) != std::string::npos; }
  bool complains(std::string_view text) const {
    return terminal.error.find(text) != std::string::npos;
  }
};

inline std::string routine_json(const std::vector<std::string>& selection) {
  Call today({"today", "--json"});
  today.arguments.insert(today.arguments.end(), selection.begin(), selection.end());
  today.run();
  return today.terminal.out;
}

inline const std::u32string no = U"n\n", enter = {key_enter};
inline const std::vector<std::string> calf_and_band{"--sore", "calf=4,it-band"};

}  // namespace rollplan::testing
