// Routines and unfinished sessions for the targets that read them.
#pragma once

#include "commands.hpp"

namespace rollplan::fuzz {

inline std::string routine_json(Words words) {
  words.insert(words.begin(), "today");
  return printed_json(std::move(words), {}).out;
}

inline const std::string unfinished_path = "/home/runner/.local/state/rollplan/session.json";

/// Presses the keys at a terminal, some seconds apart, and then waits for the end.
inline void press_slowly(testing::Call& call, std::string_view keys) {
  constexpr std::string_view known = " npb+-myq\n5?";
  call.terminal.terminal = true;
  call.environment["TERM"] = "xterm";
  call.console.has_keys = true;
  Moment moment{};
  for (const char key : keys) {
    const auto number = static_cast<unsigned char>(key);
    moment += std::chrono::seconds(number % 32);
    call.console.happen(moment, Wake{Wake::Kind::key, Key(known[number % known.size()])});
  }
}

}  // namespace rollplan::fuzz
