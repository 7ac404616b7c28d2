// Follows a routine live: `update` turns a state and an event into the next state and
// a list of effects. It is all values, without a terminal, a file or a clock.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// A moment on any clock that only goes forward, in nanoseconds. Only differences
/// between moments count, so it does not matter where the clock starts.
using Moment = std::chrono::nanoseconds;

/// A key, by its character. Keys without one have these values.
using Key = char32_t;
inline constexpr Key key_left = U'\uE000';
inline constexpr Key key_right = U'\uE001';
inline constexpr Key key_enter = U'\n';
inline constexpr Key key_erase = U'\x7F';

/// The cues of all steps in one list, in the order a session goes through them. Points
/// into the routine, which must outlive it.
struct Timeline {
  struct Entry {
    const Step* step = nullptr;
    const Cue* cue = nullptr;
    Seconds starts{};  ///< seconds from the beginning of the routine
  };
  const Routine* routine = nullptr;
  std::vector<Entry> cues{};
  Seconds total{};
};
Timeline timeline_of(const Routine& routine);

enum class Phase : std::uint8_t {
  waiting,  ///< for the first Space
  running,
  paused,
  done,  ///< the last cue is over
  left   ///< ended early
};

/// The state of a session. It is a plain value: copy and keep it as you like.
struct SessionState {
  Phase phase = Phase::waiting;
  std::size_t cue = 0;  ///< index into Timeline::cues
  Moment ends{};        ///< while running: when the cue is over
  Moment remaining{};   ///< while waiting or paused: how much of the cue is left
  Moment length{};      ///< of the cue, changed by the keys + and -
  Moment seen{};        ///< when the last event came
  Moment active{};      ///< time spent running
  /// The time at which the program was stopped or the machine fell asleep, if that paused it.
  std::optional<Moment> away{};
  std::optional<Moment> went_back{};  ///< when `back` last restarted a cue
  bool muted = false;                 ///< no bells; the caller silences the voice
  bool keys_shown = false;
  int bells = 0;                 ///< how many of the bells 3, 2, 1 this cue has had
  std::vector<bool> finished{};  ///< by cue: counted down to its end
  std::vector<bool> helped{};    ///< by area, from 0: the test drive felt better
};

enum class EventKind : std::uint8_t {
  time,      ///< time has passed
  key,       ///< a key was pressed
  returned,  ///< the program was stopped, or the machine asleep, and now goes on
  leave      ///< a signal or a closed terminal ends the session
};

/// Something that happened.
struct Event {
  EventKind kind = EventKind::time;
  Key key = 0;  ///< only for EventKind::key
};

enum class EffectKind : std::uint8_t {
  begin_cue,   ///< show and speak the cue `index`
  count_bell,  ///< ring for 3, 2 or 1 seconds left
  end_bell,    ///< ring because the cue is over
  end_area,    ///< the last cue of area `index` (from 0) is done or skipped
  paused,
  resumed
};

/// Something for the caller to do.
struct Effect {
  EffectKind kind = EffectKind::begin_cue;
  std::size_t index = 0;
};

/// The next state, and what to do now, in that order.
struct Update {
  SessionState state{};
  std::vector<Effect> effects{};
};

/// A session at the first cue, or at `cue`, waiting for Space; done if there is no such
/// cue. To resume an unfinished session, copy `finished` and `helped` from it.
SessionState session_at(const Timeline& timeline, std::size_t cue = 0);

/// Applies `event`, which happens at `now`. Even if it is late, cues follow each other
/// without a gap, and only one of the missed bells rings.
Update update(const Timeline& timeline, const SessionState& state, const Event& event, Moment now);

/// When to call `update` with EventKind::time at the latest, because a cue ends or the
/// display changes. Unset while waiting or paused, except to count the time away.
std::optional<Moment> next_moment(const SessionState& state);

/// How much time is left of the cue, and of the routine.
Moment cue_left(const SessionState& state, Moment now);
Moment routine_left(const Timeline& timeline, const SessionState& state, Moment now);

/// The record for the history: the areas with at least one completed hold, and the time
/// spent running as `total`. The caller fills in the id and the pain.
SessionRecord record_of(const Timeline& timeline, const SessionState& state);

/// A session that was left early, with everything needed to resume it: the document
/// `rollplan.unfinished/1`. The pain before it is in `routine.asked`.
struct Unfinished {
  std::string id{};  ///< of the session; the part done later has the same id
  Date date{};
  Routine routine{};
  std::size_t cue = 0;           ///< where it was left, counted from 0
  Moment remaining{};            ///< how much of that cue is left
  Moment length{};               ///< of that cue
  Moment active{};               ///< time spent running
  std::vector<bool> finished{};  ///< by cue
  std::vector<bool> helped{};    ///< by area, from 0
};

}  // namespace rollplan
