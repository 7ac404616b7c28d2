// A history as a page: the latest sessions, the totals by area, and the weeks as bars.
#include <algorithm>

#include "core/history/totals.hpp"
#include "render/history_phrases.hpp"
#include "render/html/html.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string sessions(const HistoryDigest& digest) {
  return html_sessions(
      digest, [&](const SessionRecord& session) { return areas_text(*digest.catalogue, session); });
}

std::string areas(const HistoryDigest& digest) {
  std::string rows;
  for (const AreaTotal& total : digest.areas) {
    rows += html_row(
        "td", {name_of(*digest.catalogue, total), iso_date(total.last), say("{}", total.times),
               number_or_nothing(total.holds), mean_pain_text(total), say("{}", total.helped)});
  }
  return html_table("Areas", {"area", "last", "times", "holds", "mean pain", "helped"}, rows);
}

std::string weeks(const HistoryDigest& digest) {
  std::size_t most = 1;
  for (const WeekTotal& week : digest.weeks) most = std::max(most, week.sessions);
  std::string rows;
  for (const WeekTotal& week : digest.weeks) {
    rows += say(
        "<tr><td>{}</td><td>{}</td><td><meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter> {}</td>"
        "<td>{}</td></tr>\n",
        iso_week(week.monday), iso_date(week.monday), most, week.sessions, week.sessions,
        week.sessions, week.time ? long_time_text(*week.time) : "");
  }
  return html_table("Weeks", {"week", "from", "sessions", "time"}, rows);
}

}  // namespace

std::string html_row(std::string_view name, const std::vector<std::string>& texts) {
  std::string row = "<tr>";
  for (const std::string& text : texts) row += say("<{}>{}</{}>", name, html_text(text), name);
  return row + "</tr>\n";
}

std::string html_table(std::string_view heading, const std::vector<std::string>& columns,
                       const std::string& rows) {
  return say(
      "<h2>{}</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n"
      "<table>\n<thead>\n{}</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
      heading, heading, html_row("th", columns), rows);
}

std::string html_sessions(const HistoryDigest& digest,
                          const std::function<std::string(const SessionRecord&)>& what_of) {
  std::string text = "<h2>Sessions</h2>\n<dl>\n";
  for (const SessionRecord& session : digest.latest) {
    text += say("<dt>{}", iso_date(session.date));
    if (session.total) text += say(" <small>{}</small>", clock_text(*session.total));
    text += "</dt>\n" + html_element("dd", "", what_of(session)) +
            html_element("dd", "soft", one_line(session.note));
  }
  const std::size_t more = digest.sessions - digest.latest.size();
  const std::string last = more == 0 ? "" : say("{} before that.", counted(more, "session"));
  return text + "</dl>\n" + html_element("p", "soft", last);
}

std::string html_history(const HistoryDigest& digest, HistoryView view, const Page& /*page*/) {
  if (digest.course && view == HistoryView::all) return html_course(digest);
  const bool empty = digest.sessions == 0;
  const std::string title = say("History, {}", long_date(digest.as_of));
  std::string text = html_element("h1", "", title);
  text += html_element("p", "", empty ? nothing_yet(digest) : summary_text(digest) + '.');
  if (!empty && view == HistoryView::all) text += sessions(digest);
  if (!empty && view != HistoryView::by_week) text += areas(digest);
  if (!empty && view != HistoryView::by_area) text += weeks(digest);
  return html_page(title, text, PageScript::none);
}

}  // namespace rollplan
