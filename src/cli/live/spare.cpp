// Sparing what hurts in a routine that nobody can plan anew.
#include <algorithm>

#include "cli/live/questions.hpp"
#include "core/routine_text.hpp"
#include "core/say.hpp"

namespace rollplan {
namespace {

constexpr int no_pressure_from = 8;

bool is_on(Side side, Side spared) {
  return side == Side::both || spared == Side::both || side == spared;
}

bool needs_first(const Catalogue& catalogue, const Release& release, const Release& first) {
  return std::ranges::any_of(release.preparations, [&](const Preparation& preparation) {
    return preparation.required && &catalogue.releases[preparation.release] == &first;
  });
}

/// Without the side's stretches that belong to the step of the other side.
void spare_cues(Step& step, const AskedArea& painful) {
  if (step.release != painful.release) return;
  std::erase_if(step.cues, [&](const Cue& cue) {
    return cue.kind == CueKind::stretch && cue.side == painful.side;
  });
}

void count_areas_anew(std::vector<Step>& steps) {
  int before = 0;
  int area = 0;
  for (Step& step : steps) {
    if (step.area != before) ++area;
    before = step.area;
    step.area = area;
  }
}

void spare(Routine& routine, const AskedArea& painful) {
  const std::string where = area_and_side(*painful.release, painful.side);
  Note note{NoteKind::safety,
            painful.release,
            say("{}: pain of 8 or more gets no pressure. Have it seen.", where),
            {}};
  routine.notes.insert(routine.notes.begin(), std::move(note));
  std::erase_if(routine.steps, [&](const Step& step) {
    if (step.release != painful.release) {
      return needs_first(*routine.catalogue, *step.release, *painful.release);
    }
    return is_on(step.side, painful.side);
  });
  for (Step& step : routine.steps) spare_cues(step, painful);
}

}  // namespace

void spare_painful(Routine& routine) {
  for (const AskedArea& area : routine.asked) {
    if (area.pain && *area.pain >= no_pressure_from) spare(routine, area);
  }
  count_areas_anew(routine.steps);
  if (routine.steps.empty()) routine.verdict = Verdict::refused;
}

}  // namespace rollplan
