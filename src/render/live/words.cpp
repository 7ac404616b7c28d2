#include "render/live/words.hpp"

#include <array>

#include "core/session/timeline.hpp"
#include "text/say.hpp"

namespace rollplan {

std::string_view word_of(CueKind kind) {
  constexpr std::array<std::string_view, 6> words{"GET READY", "ROLL",    "HOLD",
                                                  "SWITCH",    "STRETCH", "TEST DRIVE"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word_of(const Timeline& timeline, const SessionState& state) {
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
  return word_of(timeline.cues[state.cue].cue->kind);
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

std::string sides_text(Side side) {
  return side == Side::both ? "both sides" : std::string(id_of(side));
}

std::vector<std::string_view> cautions_at(const Timeline& timeline, std::size_t cue) {
  std::vector<std::string_view> cautions;
  for (const Note& note : timeline.routine->notes) {
    const bool is_here = note.release == timeline.cues[cue].step->release;
    if (is_here && note.kind == NoteKind::caution) cautions.push_back(note.text);
  }
  return cautions;
}

Seconds shown_left(Moment left) {
  return std::chrono::ceil<Seconds>(left);
}

Seconds shown_passed(Moment passed) {
  return std::chrono::floor<Seconds>(passed);
}

}  // namespace rollplan
