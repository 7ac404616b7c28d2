// The events of a live session as newline-delimited JSON.
#include "codec/json_values.hpp"
#include "core/session/timeline.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

Json live_event(std::string_view event) {
  return Json{{"schema", "rollplan.live/1"}, {"event", event}};
}

Json next_cue_json(const Timeline::Entry& entry) {
  return Json{{"kind", id_of(entry.cue->kind)},
              {"release", entry.step->release->id},
              {"side", id_of(entry.cue->side)},
              {"tool", entry.step->tool->id},
              {"s", entry.cue->length.count()}};
}

}  // namespace

std::string live_no_routine_json(const Routine& routine) {
  Json event = live_event(routine.verdict == Verdict::refused ? "refused" : "empty");
  event["date"] = iso_date(routine.date);
  event["notes"] = Json::array();
  for (const Note& note : routine.notes) {
    event["notes"].push_back(
        Json{{"kind", id_of(note.kind)}, {"id", note.id}, {"text", note.whole()}});
  }
  return event.dump();
}

std::string live_begin_json(const Timeline& timeline) {
  Json safety = Json::array();
  for (const Note& note : timeline.routine->notes) {
    if (note.kind == NoteKind::safety) safety.push_back(note.whole());
  }
  for (const Statement& line : timeline.routine->catalogue->stop_lines) safety.push_back(line.text);
  Json event = live_event("begin");
  event["date"] = iso_date(timeline.routine->date);
  event["total_s"] = timeline.total.count();
  event["areas"] = area_count(timeline);
  event["cues"] = timeline.cues.size();
  event["safety"] = std::move(safety);
  return event.dump();
}

std::string live_cue_json(const Timeline& timeline, std::size_t cue) {
  const Timeline::Entry& entry = timeline.cues[cue];
  Json event = live_event("cue");
  event["cue"] = cue + 1;
  event["area"] = entry.step->area;
  event["release"] = entry.step->release->id;
  event["name"] = entry.step->release->name;
  event["side"] = id_of(entry.cue->side);
  event["tool"] = entry.step->tool->id;
  event["kind"] = id_of(entry.cue->kind);
  event["starts_s"] = entry.starts.count();
  event["s"] = entry.cue->length.count();
  event["text"] = entry.cue->text;
  event["next"] =
      cue + 1 < timeline.cues.size() ? next_cue_json(timeline.cues[cue + 1]) : Json(nullptr);
  return event.dump();
}

std::string live_event_json(const Timeline& timeline, const SessionState& state,
                            std::string_view event, Moment now) {
  Json line = live_event(event);
  line["cue"] = timeline.cues.empty() ? Json(nullptr) : Json(state.cue + 1);
  line["cue_left_s"] = shown_left(cue_left(state, now)).count();
  line["left_s"] = shown_left(routine_left(timeline, state, now)).count();
  line["active_s"] = shown_passed(state.active).count();
  return line.dump();
}

}  // namespace rollplan
