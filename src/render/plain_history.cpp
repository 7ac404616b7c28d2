// A history as tab-separated lines: an area of a session each, or a total.
#include "core/history/totals.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {

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

}  // namespace rollplan
