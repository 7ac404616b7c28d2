#include "codec/routine_writer.hpp"

#include <string>

#include "rollplan/codec.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

Json id_or_null(const Release* release) {
  return release != nullptr ? Json(release->id) : Json(nullptr);
}

Json note_json(std::string_view kind, const Release* release, std::string_view text) {
  return Json{{"kind", kind}, {"release", id_or_null(release)}, {"text", text}};
}

/// The stop lines are safety notes of every routine, behind its own.
Json notes_of(const Routine& routine) {
  Json notes = Json::array();
  const auto add = [&](bool safety) {
    for (const Note& note : routine.notes) {
      if ((note.kind == NoteKind::safety) != safety) continue;
      notes.push_back(note_json(id_of(note.kind), note.release, note.whole()));
    }
  };
  add(true);
  for (const Statement& line : routine.catalogue->stop_lines) {
    notes.push_back(note_json("safety", nullptr, line.text));
  }
  add(false);
  return notes;
}

std::string reasons_of(const Step& step) {
  if (step.tool_because.empty()) return step.because;
  return say("{} {}: {}.", step.because, capitalised(step.tool->name), step.tool_because);
}

Json step_json(const Step& step, int number, Seconds starts) {
  Json cues = Json::array();
  for (const Cue& cue : step.cues) {
    cues.push_back(Json{{"kind", id_of(cue.kind)},
                        {"side", id_of(cue.side)},
                        {"s", cue.length.count()},
                        {"text", cue.text}});
  }
  return Json{{"n", number},
              {"area", step.area},
              {"release", step.release->id},
              {"name", step.release->name},
              {"side", id_of(step.side)},
              {"tool", step.tool->id},
              {"role", id_of(step.role)},
              {"because", reasons_of(step)},
              {"pain_cap", step.pain_cap},
              {"starts_s", starts.count()},
              {"total_s", length_of(step).count()},
              {"cues", std::move(cues)}};
}

}  // namespace

Json routine_json(const Routine& routine) {
  Json asked = Json::array();
  for (const AskedArea& area : routine.asked) {
    asked.push_back(Json{
        {"release", area.release->id}, {"side", id_of(area.side)}, {"pain", or_null(area.pain)}});
  }
  Json steps = Json::array();
  Seconds clock{};
  for (const Step& step : routine.steps) {
    steps.push_back(step_json(step, static_cast<int>(steps.size()) + 1, clock));
    clock += length_of(step);
  }
  Json left_out = Json::array();
  for (const LeftOut& item : routine.left_out) {
    left_out.push_back(Json{{"release", item.release->id},
                            {"side", id_of(item.side)},
                            {"reason", id_of(item.reason)},
                            {"needs_s", seconds_or_null(item.needs)},
                            {"because", item.because}});
  }
  return Json{{"schema", routine_schema},
              {"date", iso_date(routine.date)},
              {"level", id_of(routine.level)},
              {"budget_s", seconds_or_null(routine.budget)},
              {"total_s", length_of(routine).count()},
              {"full_s", routine.full.count()},
              {"asked", std::move(asked)},
              {"notes", notes_of(routine)},
              {"steps", std::move(steps)},
              {"left_out", std::move(left_out)}};
}

std::string write_routine(const Routine& routine) {
  return written(routine_json(routine));
}

}  // namespace rollplan
