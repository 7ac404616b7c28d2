// A history in markdown: tables.
#include "core/history/totals.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/markdown.hpp"
#include "render/renderers.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void add_sessions(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| date | time | areas | note |", "|---|--:|---|---|"});
  for (const SessionRecord& session : digest.latest) {
    lines.push_back(say("| {} | {} | {} | {} |", iso_date(session.date),
                        session.total ? clock_text(*session.total) : "",
                        escaped(areas_text(*digest.catalogue, session)),
                        escaped(one_line(session.note))));
  }
  const std::size_t more = digest.sessions - digest.latest.size();
  if (more > 0) lines.insert(lines.end(), {"", say("{} before that.", counted(more, "session"))});
}

void add_areas(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| area | last | times | holds | mean pain | helped |",
                             "|---|---|--:|--:|---|--:|"});
  for (const AreaTotal& total : digest.areas) {
    lines.push_back(say("| {} | {} | {} | {} | {} | {} |",
                        escaped(name_of(*digest.catalogue, total)), iso_date(total.last),
                        total.times, number_or_nothing(total.holds), mean_pain_text(total),
                        total.helped));
  }
}

void add_weeks(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| week | from | sessions | time |", "|---|---|--:|--:|"});
  for (const WeekTotal& week : digest.weeks) {
    lines.push_back(say("| {} | {} | {} | {} |", iso_week(week.monday), iso_date(week.monday),
                        week.sessions, week.time ? long_time_text(*week.time) : ""));
  }
}

}  // namespace

std::string markdown_history(const HistoryDigest& digest, HistoryView view, const Page& page) {
  const bool empty = digest.sessions == 0;
  Lines lines{say("# History, {}", long_date(digest.as_of)), "",
              empty ? nothing_yet(digest) : summary_text(digest) + '.'};
  if (!empty && view == HistoryView::all) add_sessions(lines, digest);
  if (!empty && view != HistoryView::by_week) add_areas(lines, digest);
  if (!empty && view != HistoryView::by_area) add_weeks(lines, digest);
  return as_text(lines, page);
}

}  // namespace rollplan
