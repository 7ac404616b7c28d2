// Writes JSON documents. Scripts rely on their keys and the order of the keys.
#include <cmath>

#include "core/history/totals.hpp"
#include "render/renderers.hpp"
#include "rollplan/codec.hpp"
#include "text/json_writer.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// Writes the entries of a catalogue.
class JsonEntries {
 public:
  JsonEntries(JsonWriter& json, const Catalogue& catalogue) : json_(json), catalogue_(catalogue) {}

  void release(const Release& release) {
    json_.member("id", release.id);
    json_.member("name", release.name);
    json_.member("area", release.area);
    json_.list("words", release.words, [&](const Word& word) { json_.value(word.text); });
    json_.member("muscles", release.muscles);
    statement("lie", release.position.lie);
    statement("roll", release.position.roll);
    statement("stretch", release.stretch);
    statement("test_drive", release.test_drive);
    statements("cautions", release.cautions);
    statements("about", release.about);
    json_.list("preparations", release.preparations,
               [&](const Preparation& entry) { preparation(entry); });
    json_.list("tools", release.tools, [&](const Fitness& entry) { fitness(release, entry); });
    json_.object("weights", [&] { weights(release); });
    json_.member("max_cycles",
                 release.max_cycles.n > 0 ? std::optional(release.max_cycles.n) : std::nullopt);
    json_.member("plural", release.plural);
    statement("lighter", release.position.lighter);
    statement("stronger", release.position.stronger);
    statement("before_run", release.before_run);
    pressure(release.pressure);
  }

  void tool(const Tool& tool) {
    json_.member("id", tool.id);
    json_.member("name", tool.name);
    json_.list("words", tool.words);
    json_.member("about", tool.about);
    json_.member("softness", tool.softness);
    sources(tool.sources);
  }

  void all_sources() {
    json_.object("all_sources", [&] {
      for (const Source& source : catalogue_.sources) {
        json_.found_key(source.id);
        json_.value(source.text);
      }
    });
  }

 private:
  void sources(Sources sources) {
    json_.list("sources", sources,
               [&](SourceIndex source) { json_.value(catalogue_.sources[source].id); });
  }

  void statement(const Statement& value) {
    json_.object([&] {
      json_.member("text", value.text);
      sources(value.sources);
    });
  }

  void statement(const JsonKey& name, const Statement& value) {
    json_.key(name);
    statement(value);
  }

  void statements(const JsonKey& name, std::span<const Statement> values) {
    json_.list(name, values, [&](const Statement& value) { statement(value); });
  }

  void preparation(const Preparation& preparation) {
    json_.object([&] {
      json_.member("release", catalogue_.releases[preparation.release].id);
      json_.member("required", preparation.required);
      json_.member("because", preparation.because);
      sources(preparation.sources);
    });
  }

  void fitness(const Release& release, const Fitness& fitness) {
    const Tool& tool = catalogue_.tools[fitness.tool];
    const Position position = position_with(catalogue_, release, tool);
    json_.object([&] {
      json_.member("tool", tool.id);
      json_.member("fit", fitness.normal);
      json_.member("tender", fitness.tender);
      json_.member("firm", fitness.firm);
      json_.member("note", fitness.note);
      sources(fitness.sources);
      statement("lie", position.lie);
      statement("roll", position.roll);
      statement("lighter", position.lighter);
      statement("stronger", position.stronger);
    });
  }

  void weights(const Release& release) {
    for (const Weight& weight : release.weights) {
      json_.found_key(catalogue_.runs[weight.run].id);
      json_.value(weight.weight);
    }
  }

  /// Null if the release has no limits of its own.
  void pressure(const Pressure& pressure) {
    json_.key("pressure");
    if (pressure.cap == 0) return json_.null();
    json_.object([&] {
      json_.member("cap", pressure.cap);
      json_.member("aim", pressure.aim);
      sources(pressure.sources);
    });
  }

  JsonWriter& json_;
  const Catalogue& catalogue_;
};

/// The mean of a sum, rounded to tenths; null if nothing was recorded.
void write_mean(JsonWriter& json, const JsonKey& name, std::int64_t sum, std::size_t count) {
  json.key(name);
  if (count == 0) return json.null();
  json.tenths(std::lround(10.0 * static_cast<double>(sum) / static_cast<double>(count)));
}

void write_area_total(JsonWriter& json, const AreaTotal& total) {
  json.object([&] {
    json.member("schema", "rollplan.area-total/1");
    json.text_or_null("release", total.release);
    json.member("last", iso_date(total.last));
    json.member("times", total.times);
    json.member("holds", total.holds);
    write_mean(json, "pain_before", total.pain_before, total.measured);
    write_mean(json, "pain_after", total.pain_after, total.measured);
    json.member("helped", total.helped);
  });
}

void write_week_total(JsonWriter& json, const WeekTotal& week) {
  json.object([&] {
    json.member("schema", "rollplan.week-total/1");
    json.member("week", iso_week(week.monday));
    json.member("monday", iso_date(week.monday));
    json.member("sessions", week.sessions);
    json.member("total_s", week.time);
  });
}

std::string json_routine(const Routine& routine, const Page&) {
  return write_routine(routine);
}

void json_list_pieces(const Catalogue& catalogue, const Page&, const TakePiece& take) {
  constexpr std::size_t piece = std::size_t{64} << 10U;
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  JsonEntries entry(json, catalogue);
  const auto write_release = [&](const Release& release) {
    json.object([&] { entry.release(release); });
    if (document.size() < piece) return;
    take(document);
    document.clear();
  };
  json.object([&] {
    json.member("schema", "rollplan.list/1");
    json.list("releases", catalogue.releases, write_release);
    json.list("tools", catalogue.tools,
              [&](const Tool& tool) { json.object([&] { entry.tool(tool); }); });
    json.list("runs", catalogue.runs, [&](const Run& run) { json.value(run.id); });
  });
  document += '\n';
  take(document);
}

std::string json_list(const Catalogue& catalogue, const Page& page) {
  std::string document;
  json_list_pieces(catalogue, page, [&](std::string_view piece) { document += piece; });
  return document;
}

std::string json_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page&) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  JsonEntries entry(json, catalogue);
  json.object([&] {
    json.member("schema", "rollplan.release/1");
    entry.release(release);
    json.list("lately", times, [&](const Rolled& rolled) {
      json.object([&] {
        json.member("date", iso_date(rolled.date));
        json.member("pain_before", rolled.before());
        json.member("pain_after", rolled.after());
        json.member("helped", rolled.helped);
      });
    });
    entry.all_sources();
  });
  document += '\n';
  return document;
}

std::string json_tool(const Catalogue& catalogue, const Tool& tool, const Page&) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  JsonEntries entry(json, catalogue);
  json.object([&] {
    json.member("schema", "rollplan.tool/1");
    entry.tool(tool);
    entry.all_sources();
  });
  document += '\n';
  return document;
}

std::string json_session_line(const SessionRecord&, std::string_view line, const Page&) {
  return std::string(line);
}

std::string json_history(const HistoryDigest& digest, HistoryView view, const Page&) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  json.list([&] {
    if (view != HistoryView::by_week) {
      for (const AreaTotal& total : digest.areas) write_area_total(json, total);
    }
    if (view != HistoryView::by_area) {
      for (const WeekTotal& week : digest.weeks) write_week_total(json, week);
    }
  });
  document += '\n';
  return document;
}

constexpr SessionList json_sessions{"[\n", ",\n", "\n]\n", "[]\n", json_session_line};

}  // namespace

constexpr Format json_format{"json",    json_routine, json_list,      json_release,
                             json_tool, json_history, &json_sessions, json_list_pieces};

}  // namespace rollplan
