// Writes tab-separated lines without a header, for cut and awk. Each line is a cue, an entry, a
// fact, an area of a session or a total.
#include "core/history/totals.hpp"
#include "core/routine_text.hpp"
#include "render/entry_text.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

void add_statement(Lines& lines, const Catalogue& catalogue, std::string_view key,
                   const Statement& statement) {
  if (statement.text.empty()) return;
  lines.push_back(say("{}\t{}\t{}", key, statement.text, ids_of(catalogue, statement.sources)));
}

/// If it depends on a tool, the key ends with the tool's id: "lie-foam-roller".
void add_position(Lines& lines, const Catalogue& catalogue, std::string_view tool,
                  const Position& position) {
  const auto key = [&](std::string_view name) {
    return tool.empty() ? std::string(name) : say("{}-{}", name, tool);
  };
  add_statement(lines, catalogue, key("lie"), position.lie);
  add_statement(lines, catalogue, key("roll"), position.roll);
  add_statement(lines, catalogue, key("lighter"), position.lighter);
  add_statement(lines, catalogue, key("stronger"), position.stronger);
}

/// A cue's words. Those for getting ready also say how to press less or more.
std::string cue_text(const Step& step, const Cue& cue) {
  const std::string hints = pressure_hints(step);
  if (cue.kind != CueKind::get_ready || hints.empty()) return cue.text;
  return cue.text + ' ' + hints;
}

std::string plain_routine(const Routine& routine, const Page& page) {
  Lines lines;
  Seconds clock{};
  int number = 0;
  for (const Step& step : routine.steps) {
    ++number;
    for (const Cue& cue : step.cues) {
      lines.push_back(say("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", number, step.area, step.release->id,
                          id_of(cue.side), step.tool->id, id_of(cue.kind), clock.count(),
                          cue.length.count(), cue_text(step, cue)));
      clock += cue.length;
    }
  }
  if (!routine.steps.empty()) return as_text(lines, page);
  // If there are no cues, prints the notes in the same columns.
  for (const Note& note : routine.notes) {
    const std::string_view release = note.release != nullptr ? note.release->id : "";
    lines.push_back(say("0\t0\t{}\tboth\t\t{}\t0\t0\t{}", release, id_of(note.kind), note.whole()));
  }
  return as_text(lines, page);
}

std::string plain_list(const Catalogue& catalogue, const Page& page) {
  Lines lines;
  for (const Release& release : catalogue.releases) {
    lines.push_back(say("release\t{}\t{}\t{}", release.id, release.name, words_of(release)));
  }
  for (const Tool& tool : catalogue.tools) {
    lines.push_back(say("tool\t{}\t{}\t{}", tool.id, tool.name, words_of(tool)));
  }
  return as_text(lines, page);
}

std::string plain_release(const Catalogue& catalogue, const Release& release,
                          std::span<const Rolled> times, const Page& page) {
  Lines lines;
  lines.push_back(say("id\t{}", release.id));
  lines.push_back(say("name\t{}", release.name));
  lines.push_back(say("area\t{}", release.area));
  lines.push_back(say("words\t{}", words_of(release)));
  if (!release.muscles.empty()) lines.push_back(say("muscles\t{}", release.muscles));
  add_position(lines, catalogue, "", release.position);
  add_statement(lines, catalogue, "stretch", release.stretch);
  add_statement(lines, catalogue, "test-drive", release.test_drive);
  for (const Statement& caution : release.cautions) {
    add_statement(lines, catalogue, "caution", caution);
  }
  add_statement(lines, catalogue, "before-run", release.before_run);
  for (const Statement& about : release.about) add_statement(lines, catalogue, "about", about);
  for (const Preparation& preparation : release.preparations) {
    lines.push_back(say("{}\t{}\t{}\t{}", preparation.required ? "required" : "optional",
                        catalogue.releases[preparation.release].id, preparation.because,
                        ids_of(catalogue, preparation.sources)));
  }
  for (const Fitness& fitness : release.tools) {
    lines.push_back(say("tool\t{}\t{}\t{}\t{}\t{}\t{}", catalogue.tools[fitness.tool].id,
                        fitness.normal, fitness.tender, fitness.firm, fitness.note,
                        ids_of(catalogue, fitness.sources)));
    add_position(lines, catalogue, catalogue.tools[fitness.tool].id, fitness.position);
  }
  for (const Weight& weight : release.weights) {
    lines.push_back(say("run\t{}\t{}", catalogue.runs[weight.run].id, weight.weight));
  }
  if (release.max_cycles.n > 0) lines.push_back(say("max-cycles\t{}", release.max_cycles.n));
  if (const Pressure& own = release.pressure; own.cap > 0) {
    lines.push_back(say("pressure\t{}\t{}\t{}", own.cap, own.aim, ids_of(catalogue, own.sources)));
  }
  for (const Rolled& rolled : times) {
    lines.push_back(say("rolled\t{}\t{}\t{}\t{}", iso_date(rolled.date),
                        number_or_nothing(rolled.before()), number_or_nothing(rolled.after()),
                        rolled.helped ? "helped" : ""));
  }
  return as_text(lines, page);
}

std::string plain_tool(const Catalogue& catalogue, const Tool& tool, const Page& page) {
  Lines lines;
  lines.push_back(say("id\t{}", tool.id));
  lines.push_back(say("name\t{}", tool.name));
  lines.push_back(say("words\t{}", words_of(tool)));
  if (!tool.about.empty()) {
    lines.push_back(say("about\t{}\t{}", tool.about, ids_of(catalogue, tool.sources)));
  }
  for (const Release& release : catalogue.releases) {
    for (const Fitness& fitness : release.tools) {
      if (&catalogue.tools[fitness.tool] != &tool) continue;
      lines.push_back(say("release\t{}\t{}\t{}\t{}\t{}", release.id, fitness.normal, fitness.tender,
                          fitness.firm, fitness.note));
    }
  }
  return as_text(lines, page);
}

std::string plain_session(const SessionRecord& session, std::string_view, const Page& page) {
  const std::string total = session.total ? say("{}", session.total->count()) : "";
  Lines lines;
  for (const AreaDone& area : session.areas) {
    lines.push_back(say("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", iso_date(session.date),
                        one_line(session.id), total, one_line(area.release), id_of(area.side),
                        id_of(area.role), one_line(area.tool), number_or_nothing(area.holds),
                        number_or_nothing(area.pain_before), number_or_nothing(area.pain_after),
                        area.helped ? "helped" : "", one_line(session.note)));
  }
  if (session.areas.empty()) {
    lines.push_back(say("{}\t{}\t{}\t\t\t\t\t\t\t\t\t{}", iso_date(session.date),
                        one_line(session.id), total, one_line(session.note)));
  }
  return as_text(lines, page);
}

std::string plain_history(const HistoryDigest& digest, HistoryView view, const Page& page) {
  Lines lines;
  if (view != HistoryView::by_week) {
    for (const AreaTotal& total : digest.areas) {
      lines.push_back(say("{}\t{}\t{}\t{}\t{}\t{}", one_line(total.release), iso_date(total.last),
                          total.times, number_or_nothing(total.holds), mean_pain_text(total),
                          total.helped));
    }
  }
  if (view != HistoryView::by_area) {
    for (const WeekTotal& week : digest.weeks) {
      lines.push_back(say("{}\t{}\t{}\t{}", iso_week(week.monday), iso_date(week.monday),
                          week.sessions, week.time ? say("{}", week.time->count()) : ""));
    }
  }
  return as_text(lines, page);
}

constexpr SessionList plain_sessions{"", "", "", "", plain_session};

}  // namespace

constexpr Format plain_format{"plain",    plain_routine, plain_list,     plain_release,
                              plain_tool, plain_history, &plain_sessions};

}  // namespace rollplan
