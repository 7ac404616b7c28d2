#include "codec/routine_writer.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "rollplan/codec.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

Json id_or_null(const Release* release) {
  return release != nullptr ? Json(release->id) : Json(nullptr);
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json note_json(NoteKind kind, std::string_view id, const Release* release, std::string_view text) {
  return Json{{"kind", id_of(kind)}, {"id", id}, {"release", id_or_null(release)}, {"text", text}};
}

/// Adds the stop lines as safety notes after the routine's own.
Json notes_of(const Routine& routine) {
  Json notes = Json::array();
  const auto add = [&](bool safety) {
    for (const Note& note : routine.notes) {
      if ((note.kind == NoteKind::safety) != safety) continue;
      notes.push_back(note_json(note.kind, note.id, note.release, note.whole()));
    }
  };
  add(true);
  for (const Statement& line : routine.catalogue->stop_lines) {
    notes.push_back(note_json(NoteKind::safety, note_id::stop, nullptr, line.text));
  }
  add(false);
  return notes;
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
              {"because", step.because},
              {"tool_because", step.tool_because},
              {"lighter", text_or_null(step.lighter)},
              {"stronger", text_or_null(step.stronger)},
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
              {"left_out", std::move(left_out)},
              {"before_run", routine.before_run}};
}

std::string write_routine(const Routine& routine) {
  return written(routine_json(routine));
}

}  // namespace rollplan
