#include "core/session/sparing.hpp"

#include <algorithm>
#include <utility>

#include "core/plan/draft.hpp"
#include "core/plan/stages.hpp"
#include "core/routine_text.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

bool is_on(Side side, Side spared) {
  return side == Side::both || spared == Side::both || side == spared;
}

bool needs_first(const Catalogue& catalogue, const Release& release, const Release& first) {
  return std::ranges::any_of(release.preparations, [&](const Preparation& preparation) {
    return preparation.required && &catalogue.releases[preparation.release] == &first;
  });
}

/// The last step of an area has the stretches and the test drive of both sides. If one side is
/// removed, the other takes over its own stretch and the test drive.
void take_over_end(Step& stays, const Step& goes) {
  for (const Cue& cue : goes.cues) {
    const bool ends = cue.kind == CueKind::stretch || cue.kind == CueKind::test_drive;
    if (ends && cue.side != goes.side) stays.cues.push_back(cue);
  }
}

/// Makes the area's second side its first. Leaves alone texts that the planner did not write.
void begin_with(Step& step, const Catalogue& catalogue) {
  Cue& first = step.cues.front();
  if (first.kind != CueKind::change_sides) return;
  first.kind = CueKind::get_ready;
  first.length = dose_of(catalogue, *step.release).get_ready.length;
  const auto& [before_run, gentle, normal] = catalogue.pressure;
  const Pressure& own = step.release->pressure;
  for (const std::string_view aim : {before_run.aim, gentle.aim, normal.aim, own.aim}) {
    std::string position = position_text(catalogue, *step.release, *step.tool, step.side, aim);
    if (first.text != second_position_text(position)) continue;
    first.text = std::move(position);
    return;
  }
}

/// Makes the remaining side of a painful area look as if it had been planned alone.
void keep_other_side(Routine& routine, const AskedArea& painful) {
  const auto on_side = [&](Side side) {
    return std::ranges::find_if(routine.steps, [&](const Step& step) {
      return step.release == painful.release && step.side == side;
    });
  };
  if (painful.side == Side::both) return;
  const auto stays = on_side(other_side(painful.side));
  if (stays == routine.steps.end()) return;
  std::erase_if(stays->cues, [&](const Cue& cue) {
    return cue.kind == CueKind::stretch && cue.side == painful.side;
  });
  if (const auto goes = on_side(painful.side); goes != routine.steps.end()) {
    take_over_end(*stays, *goes);
    begin_with(*stays, *routine.catalogue);
  }
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
  Note note{NoteKind::safety,
            std::string(note_id::pain),
            painful.release,
            no_pressure_text(*painful.release, painful.side),
            {}};
  routine.notes.insert(routine.notes.begin(), std::move(note));
  keep_other_side(routine, painful);
  std::erase_if(routine.steps, [&](const Step& step) {
    if (step.release != painful.release) {
      return needs_first(*routine.catalogue, *step.release, *painful.release);
    }
    return is_on(step.side, painful.side);
  });
}

}  // namespace

void spare_painful(Routine& routine) {
  for (const AskedArea& area : routine.asked) {
    if (area.pain && *area.pain >= no_pressure_from) spare(routine, area);
  }
  count_areas_anew(routine.steps);
  if (!routine.steps.empty()) return;
  routine.verdict = Verdict::refused;
  // Drops information notes: they describe the routine that no longer applies.
  std::erase_if(routine.notes, [](const Note& note) { return note.kind == NoteKind::info; });
}

}  // namespace rollplan
