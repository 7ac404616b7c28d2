// Follows a routine on a clock that the test controls.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan_examples.hpp"
#include "rollplan/session.hpp"

namespace rollplan::testing {

/// An effect as text: "bell", "end", "begin 3", "area 0".
inline std::string text_of(const Effect& effect) {
  const std::string index = std::to_string(effect.index);
  switch (effect.kind) {
    case EffectKind::begin_cue:
      return "begin " + index;
    case EffectKind::count_bell:
      return "bell";
    case EffectKind::end_bell:
      return "end";
    case EffectKind::end_area:
      return "area " + index;
    case EffectKind::paused:
      return "paused";
    case EffectKind::resumed:
      break;
  }
  return "resumed";
}

inline std::string text_of(const std::vector<Effect>& effects) {
  std::string text;
  for (const Effect& effect : effects) text += (text.empty() ? "" : ", ") + text_of(effect);
  return text;
}

class LiveExample {
 public:
  explicit LiveExample(Routine planned, std::size_t cue = 0)
      : routine(std::move(planned)),
        timeline(timeline_of(routine)),
        state(session_at(timeline, cue)) {}
  LiveExample(const LiveExample&) = delete;
  LiveExample& operator=(const LiveExample&) = delete;

  /// Applies the event and returns its effects as text.
  std::string take(const Event& event) {
    Update result = update(timeline, state, event, now);
    state = std::move(result.state);
    return text_of(result.effects);
  }
  std::string press(Key key) { return take(Event{EventKind::key, key}); }
  std::string come_back() { return take(Event{EventKind::returned}); }
  std::string leave() { return take(Event{EventKind::leave}); }

  /// One time event, so many milliseconds later.
  std::string pass(int milliseconds) {
    now += std::chrono::milliseconds(milliseconds);
    return take(Event{});
  }
  /// All the time events of so many seconds, in the way a terminal would send them.
  std::string watch(int seconds) {
    const Moment end = now + std::chrono::seconds(seconds);
    std::string all;
    for (auto next = next_moment(state); next && *next <= end; next = next_moment(state)) {
      now = *next;
      const std::string effects = take(Event{});
      if (!effects.empty()) all += (all.empty() ? "" : ", ") + effects;
    }
    now = end;
    return all;
  }
  /// Skips until the present cue is of this kind.
  void skip_to(CueKind kind) {
    while (cue().kind != kind) press(U'n');
  }

  const Cue& cue() const { return *timeline.cues[state.cue].cue; }
  Moment left() const { return cue_left(state, now); }
  Moment whole_left() const { return routine_left(timeline, state, now); }
  std::size_t finished() const {
    return static_cast<std::size_t>(std::ranges::count(state.finished, true));
  }

  const Routine routine;
  const Timeline timeline;
  SessionState state;
  Moment now = std::chrono::hours(1000);  ///< an arbitrary start, because only differences count
};

/// One area on both sides: 10 s to get ready, 20 s and 10 s three times, 8 s to
/// change, the same again, two stretches of 30 s, 20 s of test drive: 278 s.
inline Routine calves() {
  return Today().sore("calf").plan();
}

/// Glutes, quads, IT band, calves: 752 s.
inline Routine four_areas() {
  return Today().sore("calf").sore("it-band").plan();
}

}  // namespace rollplan::testing
