// The session while it goes on: between the console and its pure rules.
#pragma once

#include "cli/live/clock.hpp"
#include "cli/live/speech.hpp"
#include "cli/live/stage.hpp"

namespace rollplan {

/// Why somebody leaves before the end.
struct Departure {
  int signal = 0;          ///< that asked for it; 0 where none did
  bool is_closed = false;  ///< no more keys will come

  bool is_forced() const { return signal != 0 || is_closed; }
};

struct LiveParts {
  Console& console;
  LiveClock clock;
  Stage& stage;
  Speech& speech;
  bool has_keys = false;        ///< else nothing ever pauses
  bool waits_for_space = true;  ///< to begin
};

/// Goes on until the session is done or left; `state` is where it stands, also
/// where an Error ends it. The answer says what has ended it, if not the runner.
std::optional<Departure> play(const LiveParts& parts, const Timeline& timeline,
                              SessionState& state);

}  // namespace rollplan
