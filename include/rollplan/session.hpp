// A routine followed live, as values: a state and an event in, a state and
// effects out. Nothing here knows a terminal, a file or the time of day.
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

/// A moment on the session's clock, which only ever goes forward. What counts
/// is the difference of two; the zero means nothing.
using Moment = std::chrono::nanoseconds;

/// A key as its character; keys without one have these.
using Key = char32_t;
inline constexpr Key key_left = U'\uE000';
inline constexpr Key key_right = U'\uE001';
inline constexpr Key key_enter = U'\n';
inline constexpr Key key_erase = U'\x7F';

/// The cues of a routine in one row, as a session goes through them. Views the
/// routine, which must outlive it.
struct Score {
  struct Entry {
    const Step* step;
    const Cue* cue;
    Seconds starts;  ///< from the beginning of the routine
  };
  const Routine* routine = nullptr;
  std::vector<Entry> cues;
  Seconds total{};
};
Score score_of(const Routine& routine);

enum class Phase : std::uint8_t {
  waiting,  ///< for the first Space
  running,
  paused,
  done,  ///< the last cue is over
  left   ///< early
};

struct SessionState {
  Phase phase = Phase::waiting;
  std::size_t cue = 0;  ///< which of the score's
  Moment ends{};        ///< running: when the cue is over
  Moment remaining{};   ///< waiting or paused: what is left of the cue
  Moment length{};      ///< of the cue, with what + and - made of it
  Moment seen{};        ///< of the last event
  Moment active{};      ///< time spent running
  /// Paused because the program was stopped or the machine slept: since when.
  std::optional<Moment> away;
  std::optional<Moment> went_back;  ///< when `back` last restarted a cue
  bool muted = false;               ///< no bells; the voice is for the caller to stop
  bool keys_shown = false;
  int bells = 0;               ///< of 3-2-1, behind in this cue
  std::vector<bool> finished;  ///< by cue: counted down to its end
  std::vector<bool> helped;    ///< by area, from 0: the test drive said so
};

enum class EventKind : std::uint8_t {
  time,      ///< some of it has passed
  key,       ///< was pressed
  returned,  ///< from having been stopped, or from the machine's sleep
  leave      ///< a signal or a closed terminal ends the session
};

struct Event {
  EventKind kind = EventKind::time;
  Key key = 0;
};

enum class EffectKind : std::uint8_t {
  begin_cue,   ///< its words are shown and spoken; `index` is the cue
  count_bell,  ///< 3, 2, 1
  end_bell,    ///< a cue is over
  end_area,    ///< its last cue is behind, done or skipped; `index` is the area, from 0
  paused,
  resumed
};

struct Effect {
  EffectKind kind;
  std::size_t index = 0;
};

struct Update {
  SessionState state;
  std::vector<Effect> effects;
};

/// At the first cue, or at `cue`, waiting for Space; done if there is no such cue.
/// To go on with an unfinished session, fill in what was finished and helped.
SessionState session_at(const Score& score, std::size_t cue = 0);

/// What becomes of `state` when `event` comes at `now`. Deadlines follow each
/// other without a gap, however late the event is; of the bells that were missed
/// one is rung.
Update update(const Score& score, const SessionState& state, const Event& event, Moment now);

/// When `update` next has something to do by itself, or the display to change;
/// nothing while waiting or paused, but for the count of time spent away.
std::optional<Moment> next_moment(const SessionState& state);

/// What is left of the cue, and of the routine.
Moment cue_left(const SessionState& state, Moment now);
Moment routine_left(const Score& score, const SessionState& state, Moment now);

/// What was done, as the history keeps it: areas with at least one hold held to
/// its end. Pain and id are for the caller to fill in; `total` is `active`.
SessionRecord record_of(const Score& score, const SessionState& state);

/// A session that was left early, with all it takes to go on with it, as
/// `rollplan.unfinished/1` keeps it. The pain that was asked for stands in
/// the routine, with its areas.
struct Unfinished {
  std::string id;  ///< of the session; what is done later goes by it too
  Date date;
  Routine routine;
  std::size_t cue = 0;         ///< the one that was left, counted from 0
  Moment remaining{};          ///< of that cue
  Moment length{};             ///< of that cue
  Moment active{};             ///< time spent running
  std::vector<bool> finished;  ///< by cue
  std::vector<bool> helped;    ///< by area, from 0
};

}  // namespace rollplan
