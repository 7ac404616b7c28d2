#include "render/live/facts.hpp"

#include <algorithm>

#include "core/session/timeline.hpp"
#include "render/live/words.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {

bool LiveFacts::is_test_drive() const {
  return is_timed() && entry().cue->kind == CueKind::test_drive;
}

bool LiveFacts::is_helped() const {
  return state.helped[area_at(timeline, state.cue)];
}

std::string LiveFacts::word() const {
  return std::string(word_of(timeline, state));
}

Style LiveFacts::style() const {
  if (state.phase != Phase::running) return Style::caution;
  switch (entry().cue->kind) {
    case CueKind::get_ready:
    case CueKind::change_sides:
      return Style::caution;
    case CueKind::hold:
      return Style::moment;
    case CueKind::roll:
    case CueKind::stretch:
      return Style::label;
    case CueKind::test_drive:
      break;
  }
  return Style::title;
}

std::string LiveFacts::counter() const {
  const int left = shown_left(cue_left(state, now)).count();
  return say("{:02}:{:02}", left / 60, left % 60);
}

std::string LiveFacts::left() const {
  return clock_text(shown_left(routine_left(timeline, state, now))) + " left";
}

std::string LiveFacts::away() const {
  if (!state.away) return {};
  return "away " + clock_text(shown_passed(std::max(now - *state.away, Moment(0))));
}

}  // namespace rollplan
