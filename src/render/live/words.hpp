// The words for a moment of a live session, shared by its outputs.
#pragma once

#include <string>
#include <string_view>

#include "render/layout.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// "HOLD", "GET READY": what to do, as a word.
std::string_view word_of(CueKind kind);

/// The next thing after a cue: "roll 20 s", "glutes, right", "quads, foam roller",
/// "done, drink some water".
std::string next_after(const Timeline& timeline, std::size_t cue);

/// Time to go is rounded up, so that the last second shows as 1, not 0.
Seconds shown_left(Moment left);
/// Elapsed time is rounded down.
Seconds shown_passed(Moment passed);

/// Views the timeline, which has a cue, and the state.
struct LiveFacts {
  const Timeline& timeline;
  const SessionState& state;
  Moment now;

  const Timeline::Entry& entry() const { return timeline.cues[state.cue]; }
  bool is_timed() const { return state.phase == Phase::running || state.phase == Phase::paused; }
  bool is_test_drive() const;
  bool is_helped() const;

  std::string_view word() const;  ///< "HOLD", or "PAUSED"
  Style style() const;            ///< of that word
  std::string counter() const;    ///< "00:07"
  std::string to_go() const;      ///< "4:01 to go"
  std::string away() const;       ///< "away 0:12"; empty unless the runner was away
};

/// The display in one line: the state first, then what fits, the most needed first.
std::string live_line(const LiveFacts& facts, std::size_t width, const Page& page);

/// "space pause  n next  ...": as many keys as fit into `width`; the most important always.
std::string key_hints(const LiveFacts& facts, std::size_t width);
/// Each key on a line of its own.
Lines keys_explained(const Page& page);
/// The same in running text, for few lines.
Lines keys_in_short(const Page& page);

}  // namespace rollplan
