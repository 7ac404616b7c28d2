// The events of a live session as newline-delimited JSON.
#include "codec/json_values.hpp"
#include "core/session/score.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

Json live_event(std::string_view event) {
  return Json{{"schema", "rollplan.live/1"}, {"event", event}};
}

Json next_cue_json(const Score::Entry& entry) {
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

std::string live_begin_json(const Score& score) {
  Json safety = Json::array();
  for (const Note& note : score.routine->notes) {
    if (note.kind == NoteKind::safety) safety.push_back(note.whole());
  }
  for (const Statement& line : score.routine->catalogue->stop_lines) safety.push_back(line.text);
  Json event = live_event("begin");
  event["date"] = iso_date(score.routine->date);
  event["total_s"] = score.total.count();
  event["areas"] = area_count(score);
  event["cues"] = score.cues.size();
  event["safety"] = std::move(safety);
  return event.dump();
}

std::string live_cue_json(const Score& score, std::size_t cue) {
  const Score::Entry& entry = score.cues[cue];
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
  event["next"] = cue + 1 < score.cues.size() ? next_cue_json(score.cues[cue + 1]) : Json(nullptr);
  return event.dump();
}

std::string live_event_json(const Score& score, const SessionState& state, std::string_view event,
                            Moment now) {
  Json line = live_event(event);
  line["cue"] = score.cues.empty() ? Json(nullptr) : Json(state.cue + 1);
  line["cue_left_s"] = shown_left(cue_left(state, now)).count();
  line["left_s"] = shown_left(routine_left(score, state, now)).count();
  line["active_s"] = shown_passed(state.active).count();
  return line.dump();
}

}  // namespace rollplan
