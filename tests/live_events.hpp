// Random routines, and random events while they are followed.
#pragma once

#include <array>
#include <chrono>
#include <string>

#include "generators.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/session.hpp"

namespace rollplan::testing {

struct LiveEvent {
  Event what;
  Moment now{};
};

inline std::string text_of(const LiveEvent& event) {
  constexpr std::array<const char*, 4> kinds{"time", "key", "returned", "leave"};
  std::string text = kinds[static_cast<std::size_t>(event.what.kind)];
  if (event.what.kind == EventKind::key) {
    const bool is_plain = event.what.key > U' ' && event.what.key < 0x7F;
    text += is_plain ? std::string(1, static_cast<char>(event.what.key))
                     : " code " + std::to_string(static_cast<unsigned>(event.what.key));
  }
  return text + " at " + std::to_string(event.now.count()) + " ns";
}

/// A routine with at least one step.
inline Routine random_routine(Dice& dice, const Catalogue& catalogue) {
  for (;;) {
    Routine routine = plan(catalogue, random_request(dice, catalogue));
    if (!routine.steps.empty()) return routine;
  }
}

/// At the moment that was waited for, a little late, at once, or long afterwards.
inline Moment random_moment(Dice& dice, const SessionState& state, Moment now) {
  const auto next = next_moment(state);
  const int luck = dice.between(1, 100);
  if (luck <= 45 && next) return *next;
  if (luck <= 65 && next) return *next + std::chrono::microseconds(dice.between(0, 400'000));
  if (luck <= 80) return now;
  if (luck <= 98) return now + std::chrono::milliseconds(dice.between(0, 12'000));
  return now + std::chrono::seconds(dice.between(0, 300));
}

inline LiveEvent random_event(Dice& dice, const SessionState& state, Moment now) {
  const std::u32string keys = U"  ppnnnnbbb+++===----mmyyy?x\n\x7F\uE000\uE001";
  LiveEvent event{Event{}, random_moment(dice, state, now)};
  if (state.phase == Phase::waiting && dice.chance(50)) {
    event.what = Event{EventKind::key, U' '};
  } else if (dice.chance(40)) {
    event.what = Event{EventKind::key, dice.one_of(keys)};
  } else if (dice.chance(8)) {
    event.what = Event{EventKind::returned};
  } else if (dice.chance(1)) {
    event.what = dice.chance(50) ? Event{EventKind::leave} : Event{EventKind::key, U'q'};
  }
  return event;
}

}  // namespace rollplan::testing
