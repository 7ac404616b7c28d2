// The words for a moment of a live session, shared by the large and the small display.
#pragma once

#include <string>

#include "render/layout.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// Views the timeline, which has a cue, and the state.
struct LiveFacts {
  const Timeline& timeline;
  const SessionState& state;
  Moment now;

  const Timeline::Entry& entry() const { return timeline.cues[state.cue]; }
  bool is_timed() const { return state.phase == Phase::running || state.phase == Phase::paused; }
  bool is_test_drive() const;
  bool is_helped() const;

  std::string word() const;     ///< "HOLD"
  Style style() const;          ///< of that word
  std::string counter() const;  ///< "00:07"
  std::string left() const;     ///< "4:01 left"
  std::string away() const;     ///< "away 0:12"; empty unless the runner was away
};

/// The display in one line: the state first, then what fits, the most needed first.
std::string live_line(const LiveFacts& facts, std::size_t width, const Page& page);

}  // namespace rollplan
