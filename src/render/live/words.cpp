#include "render/live/words.hpp"

#include <algorithm>
#include <array>

#include "core/session/timeline.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {

std::string_view word_of(CueKind kind) {
  constexpr std::array<std::string_view, 6> words{"GET READY", "ROLL",    "HOLD",
                                                  "SWITCH",    "STRETCH", "TEST DRIVE"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view tool_in(const Timeline::Entry& entry) {
  const bool is_without =
      entry.cue->kind == CueKind::stretch || entry.cue->kind == CueKind::test_drive;
  return is_without ? std::string_view("no tool") : std::string_view(entry.step->tool->name);
}

std::string round_of(const Timeline& timeline, std::size_t cue) {
  const Timeline::Entry& entry = timeline.cues[cue];
  const CueKind kind = entry.cue->kind;
  if (kind != CueKind::roll && kind != CueKind::hold) return {};
  std::size_t round = 1;
  for (std::size_t i = cue; i > 0 && timeline.cues[i - 1].step == entry.step; --i) {
    if (timeline.cues[i - 1].cue->kind == kind) ++round;
  }
  return say("round {} of {}", round, std::ranges::count(entry.step->cues, kind, &Cue::kind));
}

std::string next_after(const Timeline& timeline, std::size_t cue) {
  if (cue + 1 >= timeline.cues.size()) return "done, drink some water";
  const Timeline::Entry& next = timeline.cues[cue + 1];
  const Release& release = *next.step->release;
  if (ends_area(timeline, cue)) return say("{}, {}", release.area, next.step->tool->name);
  const int length = next.cue->length.count();
  switch (next.cue->kind) {
    case CueKind::get_ready:
    case CueKind::change_sides:
      return say("{}, {}", release.area, id_of(next.cue->side));
    case CueKind::roll:
      return say("roll {} s", length);
    case CueKind::hold:
      return say("hold {} s", length);
    case CueKind::stretch:
      return say("stretch {} s, {}", length, id_of(next.cue->side));
    case CueKind::test_drive:
      break;
  }
  return say("test drive {} s", length);
}

std::string place_of(const Timeline::Entry& entry) {
  const std::string_view area = entry.step->release->area;
  if (entry.cue->side == Side::both) return std::string(area);
  return say("{} {}", id_of(entry.cue->side), area);
}

Seconds shown_left(Moment left) {
  return std::chrono::ceil<Seconds>(left);
}

Seconds shown_passed(Moment passed) {
  return std::chrono::floor<Seconds>(passed);
}

bool LiveFacts::is_test_drive() const {
  return is_timed() && entry().cue->kind == CueKind::test_drive;
}

bool LiveFacts::is_helped() const {
  return state.helped[area_at(timeline, state.cue)];
}

std::string_view LiveFacts::word() const {
  switch (state.phase) {
    case Phase::waiting:
      return "READY";
    case Phase::paused:
      return "PAUSED";
    case Phase::done:
      return "DONE";
    case Phase::left:
      return "LEFT";
    case Phase::running:
      break;
  }
  return word_of(entry().cue->kind);
}

Style LiveFacts::style() const {
  constexpr std::array<Style, 6> by_kind{Style::caution, Style::label, Style::moment,
                                         Style::caution, Style::label, Style::title};
  if (state.phase != Phase::running) return Style::caution;
  return by_kind[static_cast<std::size_t>(entry().cue->kind)];
}

std::string LiveFacts::counter() const {
  const int left = shown_left(cue_left(state, now)).count();
  return say("{:02}:{:02}", left / 60, left % 60);
}

std::string LiveFacts::to_go() const {
  return clock_text(shown_left(routine_left(timeline, state, now))) + " to go";
}

std::string LiveFacts::away() const {
  if (!state.away) return {};
  return "away " + clock_text(shown_passed(std::max(now - *state.away, Moment(0))));
}

}  // namespace rollplan
