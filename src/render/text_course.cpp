// Writes the history of one area as text: whether it is getting better, a curve of the pain, what
// helped, and the latest sessions.
#include <algorithm>

#include "render/course_phrases.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t most_parts_shown = 10;
constexpr std::size_t curve_indent = 2;

Lines pain_lines(const HistoryDigest& digest, const Page& page) {
  const AreaCourse& course = *digest.course;
  const WeekSpan span = weeks_of(course, page.width - curve_indent);
  Lines lines;
  for (const PainCourse& pain : course.pains) {
    append(lines, Paragraph().add(trend_text(digest, pain), Style::label).lines(page));
    const std::string curve = curve_text(pain, span, page.ascii);
    if (curve.empty()) continue;  // all of it is older than the curve is wide
    lines.push_back(std::string(curve_indent, ' ') + painted(curve, Style::moment, page));
  }
  if (course.pains.empty()) return lines;
  const std::string legend = curve_legend(span, page.ascii);
  append(lines, Paragraph().add(legend, Style::faint).lines(page, curve_indent));
  if (course.advice.empty()) return lines;
  append(lines, Paragraph().add(say("Care: {}", course.advice), Style::caution).lines(page));
  return lines;
}

Lines part_lines(const HistoryDigest& digest, const SessionRecord& part, const Page& page) {
  const std::string first = iso_date(part.date) + "  ";
  Lines lines =
      Paragraph().add(part_text(digest, part)).lines(page, first, columns(first), Style::label);
  if (part.note.empty()) return lines;
  Paragraph note;
  append(lines, note.add(one_line(part.note), Style::faint).lines(page, columns(first)));
  return lines;
}

void add_parts(Pages& pages, const HistoryDigest& digest, const Page& page) {
  const std::size_t shown = std::min(digest.latest.size(), most_parts_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    pages.add(part_lines(digest, digest.latest[i], page), i == 0);
  }
  const std::size_t more = digest.sessions - shown;
  if (more == 0) return;
  const std::string line = say("{} before that; rollplan history {} --format plain lists them all",
                               counted(more, "session"), digest.course->release->id);
  pages.add(Paragraph().add(line, Style::faint).lines(page), false);
}

}  // namespace

std::string text_course(const HistoryDigest& digest, const Page& page) {
  Pages pages(page);
  Paragraph title;
  title.add(course_title(digest) + ": is it better?", Style::title);
  Lines head = with_right(page, title, "", 0, long_date(digest.as_of));
  append(head, Paragraph().add(course_summary(digest)).lines(page));
  pages.add(std::move(head));
  if (digest.sessions == 0) return pages.text();
  Lines pain = pain_lines(digest, page);
  if (!pain.empty()) pages.add(std::move(pain));
  Lines help;
  for (const std::string& text : help_texts(digest))
    append(help, Paragraph().add(text).lines(page));
  pages.add(std::move(help));
  add_parts(pages, digest, page);
  return pages.text();
}

}  // namespace rollplan
