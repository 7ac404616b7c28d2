// The words for a moment of a live session, which its outputs share.
#pragma once

#include <string>
#include <string_view>

#include "render/layout.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// The instruction in a word or two: "HOLD", "GET READY".
std::string_view word_of(CueKind kind);

/// "lacrosse ball", or "no tool" in a stretch and in a test drive.
std::string_view tool_in(const Timeline::Entry& entry);

/// "round 2 of 3": which of the step's cycles a cue belongs to; empty if it is no part of one.
std::string round_of(const Timeline& timeline, std::size_t cue);

/// Names what follows a cue: "roll 20 s", "glutes, right", "quads, foam roller", "done, drink some
/// water".
std::string next_after(const Timeline& timeline, std::size_t cue);

/// "left calves"; "calves" for a cue of both sides.
std::string place_of(const Timeline::Entry& entry);

/// Time to go is rounded up, so that the last second shows as 1, not 0.
Seconds shown_left(Moment left);
/// Rounds elapsed time down.
Seconds shown_passed(Moment passed);

/// Views the timeline, which must have a cue, and the state.
struct LiveFacts {
  const Timeline& timeline;
  const SessionState& state;
  Moment now;

  const Timeline::Entry& entry() const { return timeline.cues[state.cue]; }
  bool is_timed() const { return state.phase == Phase::running || state.phase == Phase::paused; }
  bool is_test_drive() const;
  bool is_helped() const;

  std::string_view word() const;  ///< "HOLD", or "PAUSED"
  Style style() const;            ///< the style for that word
  std::string counter() const;    ///< "00:07"
  std::string to_go() const;      ///< "4:01 to go"
  std::string away() const;       ///< "away 0:12"; empty unless the runner was away
};

/// The display in one line: the state, then as much as fits, the most important first.
std::string live_line(const LiveFacts& facts, std::size_t width, const Page& page);

/// For somebody who listens to a screen reader: lines without their end, whose words come in the
/// order of their urgency. The first cue of its kind in a step is told in full, later ones briefly.
std::string told_ready(const LiveFacts& facts);
std::string told_cue(const LiveFacts& facts, std::size_t cue);
/// How much of the cue and of the session is left, and the next cue.
std::string told_state(const LiveFacts& facts);
std::string told_pause(const LiveFacts& facts);
/// After a change within the cue: "LONGER: HOLD, 17 s to go, 4:15 in all."
std::string told_change(std::string_view change, const LiveFacts& facts);
/// All keys in one line.
std::string told_keys();

/// "space pause  n next  ...": as many keys as fit into `width`; the most important always.
std::string key_hints(const LiveFacts& facts, std::size_t width);
/// Each key on a line of its own.
Lines keys_explained(const Page& page);
/// All keys in running text, for windows with few lines.
Lines keys_in_short(const Page& page);

}  // namespace rollplan
