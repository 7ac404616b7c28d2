// What is left, and when something changes by itself.
#include <algorithm>

#include "core/session/timeline.hpp"

namespace rollplan {

std::optional<Moment> next_moment(const SessionState& state) {
  using std::chrono::seconds;
  if (state.phase == Phase::running) {
    // What is left is shown rounded up, so it changes where a whole second is left.
    const auto shown = std::chrono::ceil<seconds>(state.ends - state.seen);
    return state.ends - std::max(shown - seconds(1), seconds(0));
  }
  if (state.phase == Phase::paused && state.away) {
    const auto shown = std::chrono::floor<seconds>(state.seen - *state.away);
    return *state.away + shown + seconds(1);
  }
  return std::nullopt;
}

Moment cue_left(const SessionState& state, Moment now) {
  if (state.phase != Phase::running) return state.remaining;
  return std::max(state.ends - std::max(now, state.seen), Moment(0));
}

Moment routine_left(const Timeline& timeline, const SessionState& state, Moment now) {
  if (state.phase == Phase::done || timeline.cues.empty()) return Moment(0);
  const Timeline::Entry& entry = timeline.cues[state.cue];
  return cue_left(state, now) + (timeline.total - entry.starts - entry.cue->length);
}

}  // namespace rollplan
