// Words shared by all outputs of a live session.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollplan/session.hpp"

namespace rollplan {

/// "HOLD", "GET READY": what to do, as a word.
std::string_view word_of(CueKind kind);
/// The same for a session, which may be PAUSED, or READY to begin.
std::string_view word_of(const Timeline& timeline, const SessionState& state);

/// The next thing after a cue: "roll 20 s", "glutes, right", "quads, foam roller",
/// "done, drink some water".
std::string next_after(const Timeline& timeline, std::size_t cue);

/// "left", "both sides"
std::string sides_text(Side side);

/// The cautions of the area that a cue belongs to.
std::vector<std::string_view> cautions_at(const Timeline& timeline, std::size_t cue);

/// Time to go is rounded up, so that the last second shows as 1, not 0.
Seconds shown_left(Moment left);
/// Elapsed time is rounded down.
Seconds shown_passed(Moment passed);

}  // namespace rollplan
