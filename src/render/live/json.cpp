// Writes the events of a live session as newline-delimited JSON.
#include "core/session/timeline.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "text/json_writer.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// One line with the event and whatever `members` adds.
template <class Members>
std::string event_line(std::string_view event, Members members) {
  std::string document;
  JsonWriter json(document, JsonLayout::one_line);
  json.object([&] {
    json.member("schema", "rollplan.live/1");
    json.member("event", event);
    members(json);
  });
  return document;
}

void write_next_cue(JsonWriter& json, const Timeline::Entry& entry) {
  json.object([&] {
    json.member("kind", id_of(entry.cue->kind));
    json.member("release", entry.step->release->id);
    json.member("side", id_of(entry.cue->side));
    json.member("tool", entry.step->tool->id);
    json.member("s", entry.cue->length);
  });
}

}  // namespace

std::string live_no_routine_json(const Routine& routine) {
  const char* event = routine.verdict == Verdict::refused ? "refused" : "empty";
  return event_line(event, [&](JsonWriter& json) {
    json.member("date", iso_date(routine.date));
    json.list("notes", routine.notes, [&](const Note& note) {
      json.object([&] {
        json.member("kind", id_of(note.kind));
        json.member("id", note.id);
        json.member("text", note.whole());
      });
    });
  });
}

std::string live_begin_json(const Timeline& timeline) {
  const Routine& routine = *timeline.routine;
  return event_line("begin", [&](JsonWriter& json) {
    json.member("date", iso_date(routine.date));
    json.member("total_s", timeline.total);
    json.member("areas", area_count(timeline));
    json.member("cues", timeline.cues.size());
    json.list("safety", [&] {
      for (const Note& note : routine.notes) {
        if (note.kind == NoteKind::safety) json.value(note.whole());
      }
      for (const Statement& line : routine.catalogue->stop_lines) json.value(line.text);
    });
  });
}

std::string live_cue_json(const Timeline& timeline, std::size_t cue) {
  const Timeline::Entry& entry = timeline.cues[cue];
  return event_line("cue", [&](JsonWriter& json) {
    json.member("cue", cue + 1);
    json.member("area", entry.step->area);
    json.member("release", entry.step->release->id);
    json.member("name", entry.step->release->name);
    json.member("side", id_of(entry.cue->side));
    json.member("tool", entry.step->tool->id);
    json.member("kind", id_of(entry.cue->kind));
    json.member("starts_s", entry.starts);
    json.member("s", entry.cue->length);
    json.member("text", entry.cue->text);
    json.key("next");
    if (cue + 1 == timeline.cues.size()) return json.null();
    write_next_cue(json, timeline.cues[cue + 1]);
  });
}

std::string live_event_json(const Timeline& timeline, const SessionState& state,
                            std::string_view event, Moment now) {
  return event_line(event, [&](JsonWriter& json) {
    json.key("cue");
    timeline.cues.empty() ? json.null() : json.value(state.cue + 1);
    json.member("cue_left_s", shown_left(cue_left(state, now)));
    json.member("left_s", shown_left(routine_left(timeline, state, now)));
    json.member("active_s", shown_passed(state.active));
  });
}

}  // namespace rollplan
