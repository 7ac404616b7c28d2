// JSON documents. Scripts rely on their keys and the order of these.
#include <cmath>

#include "codec/json_values.hpp"
#include "core/history/totals.hpp"
#include "render/renderers.hpp"
#include "rollplan/codec.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

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

Json position_json(const Catalogue& catalogue, const Position& position) {
  return Json{{"lie", statement(catalogue, position.lie)},
              {"roll", statement(catalogue, position.roll)},
              {"lighter", statement(catalogue, position.lighter)},
              {"stronger", statement(catalogue, position.stronger)}};
}

/// Null if the release has no limit of its own.
Json pressure_json(const Catalogue& catalogue, const Pressure& pressure) {
  if (pressure.cap == 0) return nullptr;
  return Json{{"cap", pressure.cap},
              {"aim", pressure.aim},
              {"sources", source_ids(catalogue, pressure.sources)}};
}

Json tools_of_release_json(const Catalogue& catalogue, const Release& release) {
  Json tools = Json::array();
  for (const Fitness& fitness : release.tools) {
    const Tool& tool = catalogue.tools[fitness.tool];
    Json entry{{"tool", tool.id},          {"fit", fitness.normal},
               {"tender", fitness.tender}, {"firm", fitness.firm},
               {"note", fitness.note},     {"sources", source_ids(catalogue, fitness.sources)}};
    entry.update(position_json(catalogue, position_with(catalogue, release, tool)));
    tools.push_back(std::move(entry));
  }
  return tools;
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
  Json weights = Json::object();
  for (const Weight& weight : release.weights) {
    weights[std::string(catalogue.runs[weight.run].id)] = weight.weight;
  }
  return Json{{"id", release.id},
              {"name", release.name},
              {"area", release.area},
              {"words", std::move(words)},
              {"muscles", release.muscles},
              {"lie", statement(catalogue, release.position.lie)},
              {"roll", statement(catalogue, release.position.roll)},
              {"stretch", statement(catalogue, release.stretch)},
              {"test_drive", statement(catalogue, release.test_drive)},
              {"cautions", statements(catalogue, release.cautions)},
              {"about", statements(catalogue, release.about)},
              {"preparations", std::move(preparations)},
              {"tools", tools_of_release_json(catalogue, release)},
              {"weights", std::move(weights)},
              {"max_cycles", release.max_cycles.n > 0 ? Json(release.max_cycles.n) : Json(nullptr)},
              {"plural", release.plural},
              {"lighter", statement(catalogue, release.position.lighter)},
              {"stronger", statement(catalogue, release.position.stronger)},
              {"before_run", statement(catalogue, release.before_run)},
              {"pressure", pressure_json(catalogue, release.pressure)}};
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

/// The mean of a sum, rounded to tenths; null if nothing was recorded.
Json mean(std::int64_t sum, std::size_t count) {
  if (count == 0) return nullptr;
  return std::round(10.0 * static_cast<double>(sum) / static_cast<double>(count)) / 10.0;
}

Json area_total_json(const AreaTotal& total) {
  return Json{{"schema", "rollplan.area-total/1"},
              {"release", total.release.empty() ? Json(nullptr) : Json(total.release)},
              {"last", iso_date(total.last)},
              {"times", total.times},
              {"holds", or_null(total.holds)},
              {"pain_before", mean(total.pain_before, total.measured)},
              {"pain_after", mean(total.pain_after, total.measured)},
              {"helped", total.helped}};
}

std::string json_routine(const Routine& routine, const Page&) {
  return write_routine(routine);
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

std::string json_session_line(const SessionRecord&, std::string_view line, const Page&) {
  return std::string(line);
}

std::string json_history(const HistoryDigest& digest, HistoryView view, const Page&) {
  Json totals = Json::array();
  if (view != HistoryView::by_week) {
    for (const AreaTotal& total : digest.areas) totals.push_back(area_total_json(total));
  }
  if (view != HistoryView::by_area) {
    for (const WeekTotal& week : digest.weeks) {
      totals.push_back(Json{{"schema", "rollplan.week-total/1"},
                            {"week", iso_week(week.monday)},
                            {"monday", iso_date(week.monday)},
                            {"sessions", week.sessions},
                            {"total_s", seconds_or_null(week.time)}});
    }
  }
  return written(totals);
}

constexpr SessionList json_sessions{"[\n", ",\n", "\n]\n", "[]\n", json_session_line};

}  // namespace

constexpr Format json_format{"json",    json_routine, json_list,     json_release,
                             json_tool, json_history, &json_sessions};

}  // namespace rollplan
