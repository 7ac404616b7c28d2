#include "core/session/timeline.hpp"

#include <algorithm>

namespace rollplan {

Timeline timeline_of(const Routine& routine) {
  Timeline timeline;
  timeline.routine = &routine;
  for (const Step& step : routine.steps) {
    for (const Cue& cue : step.cues) {
      timeline.cues.push_back(Timeline::Entry{&step, &cue, timeline.total});
      timeline.total += cue.length;
    }
  }
  return timeline;
}

std::size_t area_count(const Timeline& timeline) {
  return timeline.cues.empty() ? 0 : area_at(timeline, timeline.cues.size() - 1) + 1;
}

std::size_t area_at(const Timeline& timeline, std::size_t cue) {
  return static_cast<std::size_t>(timeline.cues[cue].step->area) - 1;
}

std::size_t position_at(const Timeline& timeline, std::size_t cue) {
  const Step* const step = timeline.cues[cue].step;
  for (std::size_t i = cue; timeline.cues[i].step == step; --i) {
    const CueKind kind = timeline.cues[i].cue->kind;
    if (kind == CueKind::get_ready || kind == CueKind::change_sides) return i;
    if (i == 0) break;
  }
  return cue;
}

bool ends_area(const Timeline& timeline, std::size_t cue) {
  return cue + 1 == timeline.cues.size() || area_at(timeline, cue + 1) != area_at(timeline, cue);
}

bool is_first_of_kind(const Timeline& timeline, std::size_t cue) {
  const Timeline::Entry& entry = timeline.cues[cue];
  while (cue > 0 && timeline.cues[cue - 1].step == entry.step) {
    --cue;
    const Cue& earlier = *timeline.cues[cue].cue;
    if (earlier.kind == entry.cue->kind && earlier.text == entry.cue->text) return false;
  }
  return true;
}

Seconds length_of_cue(const Timeline& timeline, std::size_t cue) {
  return timeline.cues[cue].cue->length;
}

std::optional<Moment> next_moment(const SessionState& state) {
  using std::chrono::seconds;
  if (state.phase == Phase::running) {
    // The display rounds up, so it changes each time a whole number of seconds is left.
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
