// The history of one area as a page: the trend, the weeks as bars, what helped, the sessions.
#include <algorithm>

#include "core/history/totals.hpp"
#include "render/course_phrases.hpp"
#include "render/history_phrases.hpp"
#include "render/html/html.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// Empty if there was no session with a pain in that week.
std::string bar(const PainCourse& pain, Date monday) {
  const std::string value = week_pain_text(pain, monday);
  if (value.empty()) return "<td></td>";
  return say("<td><meter min=\"0\" max=\"10\" value=\"{}\">{}</meter> {}</td>", value, value,
             value);
}

std::string week_table(const AreaCourse& course) {
  const WeekSpan span = weeks_of(course, most_weeks_listed);
  std::string rows;
  std::chrono::sys_days monday(span.monday);
  for (std::size_t i = 0; i < span.count; ++i, monday += std::chrono::weeks(1)) {
    rows += say("<tr><td>{}</td><td>{}</td>", iso_week(Date(monday)), iso_date(Date(monday)));
    for (const PainCourse& pain : course.pains) rows += bar(pain, Date(monday));
    rows += "</tr>\n";
  }
  return html_table("Pain by week", week_columns(course), rows);
}

}  // namespace

std::string html_course(const HistoryDigest& digest) {
  const AreaCourse& course = *digest.course;
  const std::string title = course_title(digest) + ": is it better?";
  std::string text = html_element("h1", "", title);
  text += html_element("p", "soft", long_date(digest.as_of));
  text += html_element("p", "", course_summary(digest));
  if (digest.sessions > 0) {
    for (const PainCourse& pain : course.pains) {
      text += html_element("p", "", trend_text(digest, pain));
    }
    if (!course.advice.empty()) {
      text += say("<p class=\"care\"><b>Care:</b> {}</p>\n", html_text(course.advice));
    }
    for (const std::string& help : help_texts(digest)) text += html_element("p", "", help);
    if (!course.pains.empty()) text += week_table(course);
    text +=
        html_sessions(digest, [&](const SessionRecord& part) { return part_text(digest, part); });
  }
  return html_page(title, text, PageScript::none);
}

}  // namespace rollplan
