// Writes a history as text: the latest sessions, totals by area, and the weeks as bars.
#include <algorithm>

#include "core/history/totals.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t weeks_shown = 12;
constexpr std::size_t date_width = 12;

std::string right_aligned(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string time_of(const SessionRecord& session) {
  return session.total ? clock_text(*session.total) : "";
}

/// The width of the column, with a gap before the longest time.
std::size_t width_of_times(const HistoryDigest& digest) {
  std::size_t widest = 6;
  for (const SessionRecord& session : digest.latest) {
    widest = std::max(widest, time_of(session).size());
  }
  return widest + 2;
}

/// Date, length and areas of a session. Its note goes on a separate line.
Lines session_lines(const HistoryDigest& digest, const SessionRecord& session,
                    std::size_t time_width, const Page& page) {
  const std::string time = right_aligned(time_of(session), time_width);
  const std::string first = say("{}{}  ", iso_date(session.date), time);
  Paragraph areas;
  areas.add(areas_text(*digest.catalogue, session));
  Lines lines = areas.lines(page, first, columns(first), Style::label);
  if (session.note.empty()) return lines;
  Paragraph note;
  append(lines, note.add(one_line(session.note), Style::faint).lines(page, columns(first)));
  return lines;
}

void add_sessions(Pages& pages, const HistoryDigest& digest, const Page& page) {
  bool gap = true;
  const std::size_t time_width = width_of_times(digest);
  for (const SessionRecord& session : digest.latest) {
    pages.add(session_lines(digest, session, time_width, page), gap);
    gap = false;
  }
  const std::size_t more = digest.sessions - digest.latest.size();
  if (more == 0) return;
  const std::string line = say("{} before that; rollplan history --format plain lists them all",
                               counted(more, "session"));
  pages.add(Paragraph().add(line, Style::faint).lines(page), false);
}

/// Keeps the table on one page if possible, and otherwise the heading with the first row.
void add_table(Pages& pages, Lines heading, std::vector<Lines> rows) {
  if (!rows.empty()) {
    append(heading, std::move(rows.front()));
    rows.front() = std::move(heading);
  }
  pages.add(std::move(rows));
}

/// A total in running text, for pages too narrow for columns.
Lines area_flow(const HistoryDigest& digest, const AreaTotal& total, const Page& page) {
  std::vector<std::string> parts{say("last {}", iso_date(total.last)),
                                 counted(total.times, "time")};
  if (total.holds) parts.push_back(counted(static_cast<std::size_t>(*total.holds), "hold"));
  if (total.measured > 0) parts.push_back(say("pain {}", mean_pain_text(total)));
  if (total.helped > 0) parts.push_back(say("helped {}", total.helped));
  Paragraph paragraph;
  paragraph.add(say("{}:", name_of(*digest.catalogue, total)), Style::label);
  return paragraph.add(comma_listed(parts)).lines(page, "", 2);
}

class AreaTable {
 public:
  AreaTable(const HistoryDigest& digest, const Page& page) : digest_(digest), page_(page) {
    for (const AreaTotal& total : digest.areas) {
      name_width_ = std::max(name_width_, columns(name_of(*digest.catalogue, total)) + 2);
    }
  }

  void add_to(Pages& pages) const {
    const bool wide = name_width_ + columns_width <= page_.width;
    const std::string heading =
        wide ? row("By area", "last", "times", "holds", "mean pain", "helped")
             : std::string("By area");
    std::vector<Lines> rows;
    for (const AreaTotal& total : digest_.areas) {
      rows.push_back(wide ? Lines{row(total)} : area_flow(digest_, total, page_));
    }
    add_table(pages, Lines{painted(heading, Style::title, page_)}, std::move(rows));
  }

 private:
  static constexpr std::size_t columns_width = 10 + 8 + 8 + 14 + 8;

  std::string row(std::string_view name, std::string_view last, std::string_view times,
                  std::string_view holds, std::string_view pain, std::string_view helped) const {
    return padded(name, name_width_) + padded(last, 10) + right_aligned(times, 8) +
           right_aligned(holds, 8) + right_aligned(pain, 14) + right_aligned(helped, 8);
  }

  std::string row(const AreaTotal& total) const {
    return row(name_of(*digest_.catalogue, total), iso_date(total.last), say("{}", total.times),
               number_or_nothing(total.holds), mean_pain_text(total),
               total.helped > 0 ? say("{}", total.helped) : "");
  }

  const HistoryDigest& digest_;
  const Page& page_;
  std::size_t name_width_ = 16;
};

/// The last weeks up to the digest's day, from the first of them that has a session.
std::vector<WeekTotal> latest_weeks(const HistoryDigest& digest) {
  std::vector<WeekTotal> weeks;
  std::chrono::sys_days monday(monday_of(digest.as_of));
  monday -= std::chrono::weeks(weeks_shown - 1);
  for (std::size_t i = 0; i < weeks_shown; ++i, monday += std::chrono::weeks(1)) {
    const auto known = std::ranges::lower_bound(digest.weeks, Date(monday), {}, &WeekTotal::monday);
    const bool found = known != digest.weeks.end() && known->monday == Date(monday);
    weeks.push_back(found ? *known : WeekTotal{Date(monday), 0, {}});
  }
  weeks.erase(weeks.begin(), std::ranges::find_if(weeks, &WeekTotal::sessions));
  return weeks;
}

std::string words_of(const WeekTotal& week, const Page& page) {
  if (week.sessions == 0) return {};
  std::string words = counted(week.sessions, "session");
  if (week.time) words += ", " + long_time_text(*week.time);
  const bool fits = date_width + 2 + columns(words) <= page.width;
  return fits ? words : say("{}", week.sessions);
}

/// Up to four marks for each session, or fewer if there is not enough room.
void add_weeks(Pages& pages, std::string_view heading, const std::vector<WeekTotal>& weeks,
               const Page& page) {
  constexpr std::size_t most_marks = 4;
  std::size_t most = 1;
  std::size_t widest = 0;
  for (const WeekTotal& week : weeks) {
    most = std::max(most, week.sessions);
    widest = std::max(widest, columns(words_of(week, page)));
  }
  const std::size_t longest = std::min(most * most_marks, page.width - date_width - 1 - widest);
  std::vector<Lines> rows;
  for (const WeekTotal& week : weeks) {
    const std::size_t length = (week.sessions * longest + most - 1) / most;
    rows.push_back(Lines{padded(iso_date(week.monday), date_width) +
                         painted(std::string(length, '#'), Style::moment, page) +
                         std::string(longest - length + 1, ' ') + words_of(week, page)});
  }
  add_table(pages, Paragraph().add(heading, Style::title).lines(page), std::move(rows));
}

void add_latest_weeks(Pages& pages, const HistoryDigest& digest, const Page& page) {
  const std::vector<WeekTotal> weeks = latest_weeks(digest);
  if (weeks.empty()) return;
  const std::string heading = weeks.size() == 1
                                  ? "This week, from Monday"
                                  : say("The last {} weeks, from Monday", weeks.size());
  add_weeks(pages, heading, weeks, page);
}

}  // namespace

std::string text_history(const HistoryDigest& digest, HistoryView view, const Page& page) {
  if (digest.course && view == HistoryView::all) return text_course(digest, page);
  Pages pages(page);
  Lines head =
      Paragraph().add(say("History, {}", long_date(digest.as_of)), Style::title).lines(page);
  const bool empty = digest.sessions == 0;
  append(head, Paragraph().add(empty ? nothing_yet(digest) : summary_text(digest)).lines(page));
  pages.add(std::move(head));
  if (empty) return pages.text();
  if (view == HistoryView::all) add_sessions(pages, digest, page);
  if (view != HistoryView::by_week && !digest.areas.empty()) {
    AreaTable(digest, page).add_to(pages);
  }
  if (view == HistoryView::by_week) add_weeks(pages, "Weeks from Monday", digest.weeks, page);
  if (view == HistoryView::all) add_latest_weeks(pages, digest, page);
  return pages.text();
}

}  // namespace rollplan
