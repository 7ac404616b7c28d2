#include "core/session/timeline.hpp"

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

Seconds length_of_cue(const Timeline& timeline, std::size_t cue) {
  return timeline.cues[cue].cue->length;
}

}  // namespace rollplan
