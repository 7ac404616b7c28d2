#include <algorithm>
#include <array>
#include <string>

#include "core/session/timeline.hpp"

namespace rollplan {
namespace {

/// The number of completed holds of an area, by side.
struct Held {
  const Step* step = nullptr;  ///< the first with a completed hold
  std::array<int, 2> holds{};
};

std::vector<Held> held_by_area(const Timeline& timeline, const SessionState& state) {
  std::vector<Held> areas(area_count(timeline));
  for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
    const Timeline::Entry& entry = timeline.cues[i];
    if (entry.cue->kind != CueKind::hold || !state.finished[i]) continue;
    Held& area = areas[area_at(timeline, i)];
    if (area.step == nullptr) area.step = entry.step;
    ++area.holds[entry.step->side == Side::right ? 1 : 0];
  }
  return areas;
}

std::optional<int> asked_pain(const Routine& routine, const Release& release, Side side) {
  for (const AskedArea& asked : routine.asked) {
    const bool is_side = asked.side == side || asked.side == Side::both;
    if (asked.release == &release && is_side) return asked.pain;
  }
  return std::nullopt;
}

AreaDone area_done(const Held& held, Side side, bool helped) {
  AreaDone done;
  done.release = held.step->release->id;
  done.side = side;
  done.role = held.step->role;
  done.tool = held.step->tool->id;
  done.holds =
      side == Side::both ? held.holds[0] + held.holds[1] : held.holds[side == Side::right ? 1 : 0];
  done.helped = helped;
  return done;
}

void add_area(std::vector<AreaDone>& list, const Routine& routine, const Held& held, bool helped) {
  const Release& release = *held.step->release;
  const auto left = asked_pain(routine, release, Side::left);
  const auto right = asked_pain(routine, release, Side::right);
  if (held.holds[0] > 0 && held.holds[1] > 0 && left == right) {
    list.push_back(area_done(held, Side::both, helped));
    list.back().pain_before = left;
    return;
  }
  for (const Side side : {Side::left, Side::right}) {
    if (held.holds[side == Side::right ? 1 : 0] == 0) continue;
    list.push_back(area_done(held, side, helped));
    list.back().pain_before = side == Side::left ? left : right;
  }
}

}  // namespace

SessionRecord record_of(const Timeline& timeline, const SessionState& state) {
  SessionRecord record;
  record.date = timeline.routine->date;
  record.total = std::chrono::round<Seconds>(state.active);
  const std::vector<Held> areas = held_by_area(timeline, state);
  for (std::size_t area = 0; area < areas.size(); ++area) {
    if (areas[area].step == nullptr) continue;
    add_area(record.areas, *timeline.routine, areas[area], state.helped[area]);
  }
  return record;
}

}  // namespace rollplan
