// JSON documents. Scripts rely on their keys and the order of these.
#include "render/json_values.hpp"
#include "render/renderers.hpp"
#include "render/unfinished_json.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

Json id_or_null(const Release* release) {
  return release != nullptr ? Json(release->id) : Json(nullptr);
}

Json source_ids(const Catalogue& catalogue, Sources sources) {
  Json ids = Json::array();
  for (const SourceIndex source : sources) ids.push_back(catalogue.sources[source].id);
  return ids;
}

Json statement(const Catalogue& catalogue, const Statement& value) {
  return Json{{"text", value.text}, {"sources", source_ids(catalogue, value.sources)}};
}

Json statements(const Catalogue& catalogue, std::span<const Statement> values) {
  Json all = Json::array();
  for (const Statement& value : values) all.push_back(statement(catalogue, value));
  return all;
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
              {"pain_cap", step.pain_cap},
              {"starts_s", starts.count()},
              {"total_s", length_of(step).count()},
              {"cues", std::move(cues)}};
}

Json release_json(const Catalogue& catalogue, const Release& release) {
  Json words = Json::array();
  for (const Word& word : release.words) words.push_back(word.text);
  Json preparations = Json::array();
  for (const Preparation& preparation : release.preparations) {
    preparations.push_back(Json{{"release", catalogue.releases[preparation.release].id},
                                {"required", preparation.required},
                                {"because", preparation.because},
                                {"sources", source_ids(catalogue, preparation.sources)}});
  }
  Json tools = Json::array();
  for (const Fitness& fitness : release.tools) {
    tools.push_back(Json{{"tool", catalogue.tools[fitness.tool].id},
                         {"fit", fitness.normal},
                         {"tender", fitness.tender},
                         {"firm", fitness.firm},
                         {"note", fitness.note},
                         {"sources", source_ids(catalogue, fitness.sources)}});
  }
  Json weights = Json::object();
  for (const Weight& weight : release.weights) {
    weights[std::string(catalogue.runs[weight.run].id)] = weight.weight;
  }
  return Json{
      {"id", release.id},
      {"name", release.name},
      {"area", release.area},
      {"words", std::move(words)},
      {"muscles", release.muscles},
      {"lie", statement(catalogue, release.lie)},
      {"roll", statement(catalogue, release.roll)},
      {"stretch", statement(catalogue, release.stretch)},
      {"test_drive", statement(catalogue, release.test_drive)},
      {"cautions", statements(catalogue, release.cautions)},
      {"about", statements(catalogue, release.about)},
      {"preparations", std::move(preparations)},
      {"tools", std::move(tools)},
      {"weights", std::move(weights)},
      {"max_cycles", release.max_cycles.n > 0 ? Json(release.max_cycles.n) : Json(nullptr)}};
}

Json tool_json(const Catalogue& catalogue, const Tool& tool) {
  return Json{{"id", tool.id},
              {"name", tool.name},
              {"words", std::vector<std::string_view>(tool.words.begin(), tool.words.end())},
              {"about", tool.about},
              {"softness", tool.softness},
              {"sources", source_ids(catalogue, tool.sources)}};
}

/// The schema, then the entry, with its sources in full.
Json with_schema(std::string_view schema, const Catalogue& catalogue, const Json& entry) {
  Json document{{"schema", schema}};
  document.update(entry);
  Json sources = Json::object();
  for (const Source& source : catalogue.sources) sources[std::string(source.id)] = source.text;
  document["all_sources"] = std::move(sources);
  return document;
}

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
  return Json{{"schema", "rollplan.routine/1"},
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

Json milliseconds(Moment moment) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(moment).count();
}

/// The indices of the marks that are set, counted from `first`.
Json marked(const std::vector<bool>& marks, std::size_t first) {
  Json numbers = Json::array();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i]) numbers.push_back(i + first);
  }
  return numbers;
}

}  // namespace

std::string json_routine(const Routine& routine, const Page&) {
  return written(routine_json(routine));
}

std::string json_unfinished(const Unfinished& left) {
  return written(Json{{"schema", "rollplan.unfinished/1"},
                      {"id", left.id},
                      {"date", iso_date(left.date)},
                      {"cue", left.cue},
                      {"remaining_ms", milliseconds(left.remaining)},
                      {"length_ms", milliseconds(left.length)},
                      {"active_ms", milliseconds(left.active)},
                      {"finished", marked(left.finished, 0)},
                      {"helped", marked(left.helped, 1)},
                      {"routine", routine_json(left.routine)}});
}

std::string json_list(const Catalogue& catalogue, const Page&) {
  Json releases = Json::array();
  for (const Release& release : catalogue.releases) {
    releases.push_back(release_json(catalogue, release));
  }
  Json tools = Json::array();
  for (const Tool& tool : catalogue.tools) tools.push_back(tool_json(catalogue, tool));
  Json runs = Json::array();
  for (const Run& run : catalogue.runs) runs.push_back(run.id);
  return written(Json{{"schema", "rollplan.list/1"},
                      {"releases", std::move(releases)},
                      {"tools", std::move(tools)},
                      {"runs", std::move(runs)}});
}

std::string json_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page&) {
  Json entry = release_json(catalogue, release);
  entry["lately"] = Json::array();
  for (const Rolled& rolled : times) {
    entry["lately"].push_back(Json{{"date", iso_date(rolled.date)},
                                   {"pain_before", or_null(rolled.before())},
                                   {"pain_after", or_null(rolled.after())},
                                   {"helped", rolled.helped}});
  }
  return written(with_schema("rollplan.release/1", catalogue, entry));
}

std::string json_tool(const Catalogue& catalogue, const Tool& tool, const Page&) {
  return written(with_schema("rollplan.tool/1", catalogue, tool_json(catalogue, tool)));
}

}  // namespace rollplan
