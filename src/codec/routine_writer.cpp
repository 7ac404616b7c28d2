// Writes a routine as JSON. routine_document.cpp reads it.
#include <string>
#include <string_view>

#include "codec/routine_document.hpp"
#include "rollplan/codec.hpp"
#include "text/json_writer.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// Writes the parts of a routine in the order of the document.
class RoutineWriter {
 public:
  RoutineWriter(JsonWriter& json, const Routine& routine) : json_(json), routine_(routine) {}

  void members() {
    json_.member("schema", routine_schema);
    json_.member("date", iso_date(routine_.date));
    json_.member("level", id_of(routine_.level));
    json_.member("budget_s", routine_.budget);
    json_.member("total_s", length_of(routine_));
    json_.member("full_s", routine_.full);
    json_.list("asked", routine_.asked, [&](const AskedArea& area) { asked(area); });
    run();
    json_.list("notes", [&] { notes(); });
    steps();
    json_.list("left_out", routine_.left_out, [&](const LeftOut& item) { left_out(item); });
    json_.member("before_run", routine_.before_run);
    if (!routine_.title.empty()) json_.member("title", routine_.title);
  }

 private:
  void asked(const AskedArea& area) {
    json_.object([&] {
      json_.member("release", area.release->id);
      json_.member("side", id_of(area.side));
      json_.member("pain", area.pain);
    });
  }

  void run() {
    json_.key("run");
    if (!routine_.run) return json_.null();
    const RunDone& run = *routine_.run;
    json_.object([&] {
      json_.text_or_null("kind", run.kind);
      json_.text_or_null("because", run.because);
      json_.member("distance_m", run.distance);
      json_.member("time_s", run.time);
      json_.member("ascent_m", run.ascent);
      json_.member("descent_m", run.descent);
      json_.text_or_null("start", run.start ? iso_moment(*run.start, run.utc_offset) : "");
      json_.text_or_null("file", run.file);
    });
  }

  /// Writes the stop lines as safety notes after the routine's own notes.
  void notes() {
    notes(true);
    for (const Statement& line : routine_.catalogue->stop_lines) {
      note(NoteKind::safety, note_id::stop, nullptr, line.text);
    }
    notes(false);
  }

  void notes(bool safety) {
    for (const Note& item : routine_.notes) {
      if ((item.kind == NoteKind::safety) != safety) continue;
      if (item.command.empty()) {
        note(item.kind, item.id, item.release, item.text);
      } else {
        note(item.kind, item.id, item.release, item.whole());
      }
    }
  }

  void note(NoteKind kind, std::string_view id, const Release* release, std::string_view text) {
    json_.object([&] {
      json_.member("kind", id_of(kind));
      json_.member("id", id);
      json_.text_or_null("release", release == nullptr ? std::string_view() : release->id);
      json_.member("text", text);
    });
  }

  void steps() {
    int number = 0;
    Seconds starts{};
    json_.list("steps", routine_.steps, [&](const Step& item) {
      step(item, ++number, starts);
      starts += length_of(item);
    });
  }

  void step(const Step& step, int number, Seconds starts) {
    json_.object([&] {
      json_.member("n", number);
      json_.member("area", step.area);
      json_.member("release", step.release->id);
      json_.member("name", step.release->name);
      json_.member("side", id_of(step.side));
      json_.member("tool", step.tool->id);
      json_.member("role", id_of(step.role));
      json_.member("because", step.because);
      json_.member("tool_because", step.tool_because);
      json_.text_or_null("lighter", step.lighter);
      json_.text_or_null("stronger", step.stronger);
      json_.member("pain_cap", step.pain_cap);
      json_.member("starts_s", starts);
      json_.member("total_s", length_of(step));
      json_.list("cues", step.cues, [&](const Cue& item) { cue(item); });
    });
  }

  void cue(const Cue& cue) {
    json_.object([&] {
      json_.member("kind", id_of(cue.kind));
      json_.member("side", id_of(cue.side));
      json_.member("s", cue.length);
      json_.member("text", cue.text);
    });
  }

  void left_out(const LeftOut& item) {
    json_.object([&] {
      json_.member("release", item.release->id);
      json_.member("side", id_of(item.side));
      json_.member("reason", id_of(item.reason));
      json_.member("needs_s", item.needs);
      json_.member("because", item.because);
    });
  }

  JsonWriter& json_;
  const Routine& routine_;
};

}  // namespace

void write_routine(JsonWriter& json, const Routine& routine) {
  json.object([&] { write_routine_members(json, routine); });
}

void write_routine_members(JsonWriter& json, const Routine& routine) {
  RoutineWriter(json, routine).members();
}

std::string write_routine(const Routine& routine) {
  constexpr std::size_t usual_bytes = 12'288;
  std::string document;
  document.reserve(usual_bytes);
  JsonWriter json(document, JsonLayout::indented);
  write_routine(json, routine);
  document += '\n';
  return document;
}

}  // namespace rollplan
