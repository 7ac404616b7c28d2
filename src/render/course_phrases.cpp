#include "render/course_phrases.hpp"

#include <algorithm>
#include <array>

#include "core/lookup.hpp"
#include "core/routine_text.hpp"
#include "render/history_phrases.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::chrono::weeks one_week{1};

std::string tool_name(const Catalogue& catalogue, const std::string& id) {
  if (id.empty()) return "other tools";
  const auto is_it = [&](const Tool& tool) { return tool.id == id; };
  const auto known = std::ranges::find_if(catalogue.tools, is_it);
  return known == catalogue.tools.end() ? one_line(id) : std::string(known->name);
}

std::string with_tool(const Catalogue& catalogue, const std::string& id) {
  return id.empty() ? std::string() : say(" with the {}", tool_name(catalogue, id));
}

/// "Lacrosse ball: helped 3 of 6 times. Tennis ball: ..."
std::string tools_text(const HistoryDigest& digest) {
  std::string text;
  for (const ToolTotal& total : digest.course->tools) {
    text += say("{}{}: helped {} of {}.", text.empty() ? "" : " ",
                capitalised(tool_name(*digest.catalogue, total.tool)), total.helped,
                counted(total.times, "time"));
  }
  return text;
}

/// The marks of a curve: eight heights, or eleven digits in ASCII.
std::string_view mark_of(int tenths, bool ascii) {
  constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::string_view digits = "0123456789X";
  if (ascii) return digits.substr(static_cast<std::size_t>((tenths + 5) / 10), 1);
  return bars[static_cast<std::size_t>((tenths * 7 + 50) / 100)];
}

/// The highest pain after rolling on that side, if it was recorded.
std::optional<int> pain_after(const SessionRecord& session, Side side) {
  std::optional<int> highest;
  for (const AreaDone& area : session.areas) {
    const bool is_about = side == Side::both || area.side == Side::both || area.side == side;
    if (is_about && area.pain_after) highest = std::max(highest.value_or(0), *area.pain_after);
  }
  return highest;
}

/// Says which days a trend compares.
std::string compared_days(const PainCourse& pain) {
  return pain.compared == 1
             ? std::string(" (on the first and the last day)")
             : say(" (medians of the first {0} and the last {0} days)", pain.compared);
}

}  // namespace

std::string course_title(const HistoryDigest& digest) {
  return area_and_side(*digest.course->release, digest.course->side);
}

std::string course_summary(const HistoryDigest& digest) {
  if (digest.sessions == 0) {
    return digest.others ? nothing_yet(digest) : "Not rolled yet, so there is nothing to show.";
  }
  const std::string from = say("{} since {}", counted(digest.sessions, "session"),
                               iso_date(digest.since.value_or(*digest.first)));
  return say("{}, the last one on {}.", from, iso_date(digest.latest.front().date));
}

std::string_view trend_words(Trend trend) {
  switch (trend) {
    case Trend::better:
      return "better";
    case Trend::same:
      return "about the same";
    case Trend::worse:
      return "worse";
    case Trend::too_few:
      break;
  }
  return "too few sessions to say";
}

std::string trend_text(const HistoryDigest& digest, const PainCourse& pain) {
  const bool is_trend = pain.trend != Trend::too_few;
  const int from = is_trend ? pain.early : pain.first;
  const int to = is_trend ? pain.late : pain.last;
  std::string words(trend_words(pain.trend));
  if (digest.sessions == 1) words = "one session so far";
  if (pain.trend == Trend::same && from != to) words = "no clear trend";
  if (pain.side != digest.course->side) words = say("{}, {}", id_of(pain.side), words);
  words = capitalised(std::move(words));
  if (digest.sessions == 1) {
    const auto after = pain_after(digest.latest.front(), pain.side);
    return say("{}: pain {} before{}.", words, tenths_text(from),
               after ? say(", {} after", *after) : "");
  }
  const bool moved = from != to && pain.trend != Trend::same;
  return say("{}: the pain before rolling {} {} {} {}{}.", words, moved ? "went from" : "was",
             tenths_text(from), moved ? "to" : "at first and",
             moved ? tenths_text(to) : say("{} lately", tenths_text(to)),
             is_trend ? compared_days(pain) : "");
}

Date WeekSpan::last_monday() const {
  return Date(std::chrono::sys_days(monday) + (static_cast<int>(count) - 1) * one_week);
}

WeekSpan weeks_of(const AreaCourse& course, std::size_t most) {
  if (course.pains.empty()) return {};
  std::chrono::sys_days first(course.pains.front().weeks.front().monday);
  std::chrono::sys_days last(course.pains.front().weeks.back().monday);
  for (const PainCourse& pain : course.pains) {
    first = std::min(first, std::chrono::sys_days(pain.weeks.front().monday));
    last = std::max(last, std::chrono::sys_days(pain.weeks.back().monday));
  }
  const auto count = static_cast<std::size_t>((last - first) / one_week) + 1;
  const std::size_t shown = std::min(count, most);
  return {Date(last - (static_cast<int>(shown) - 1) * one_week), shown};
}

std::vector<std::string> week_columns(const AreaCourse& course) {
  std::vector<std::string> columns{"week", "from"};
  columns.reserve(columns.size() + course.pains.size());
  for (const PainCourse& pain : course.pains) {
    columns.push_back(pain.side == course.side ? "pain before"
                                               : say("{} before", id_of(pain.side)));
  }
  return columns;
}

std::string week_pain_text(const PainCourse& pain, Date monday) {
  const auto week = std::ranges::find(pain.weeks, monday, &WeekPain::monday);
  return week == pain.weeks.end() ? "" : tenths_text(week->tenths);
}

std::string curve_text(const PainCourse& pain, const WeekSpan& span, bool ascii) {
  std::string text;
  std::string blanks;
  auto week = std::ranges::lower_bound(pain.weeks, span.monday, {}, &WeekPain::monday);
  std::chrono::sys_days monday(span.monday);
  for (std::size_t i = 0; i < span.count && week != pain.weeks.end(); ++i, monday += one_week) {
    if (std::chrono::sys_days(week->monday) != monday) {
      blanks += ' ';
      continue;
    }
    text += blanks;
    text += mark_of(week->tenths, ascii);
    blanks.clear();
    ++week;
  }
  return text;
}

std::string curve_legend(const WeekSpan& span, bool ascii) {
  const std::string_view scale = ascii ? "X is a pain of 10" : "▁ is no pain, █ is 10";
  if (span.count == 1) return say("The week of {}; {}.", iso_date(span.monday), scale);
  return say("Weeks of {} to {}; {}.", iso_date(span.monday), iso_date(span.last_monday()), scale);
}

std::vector<std::string> help_texts(const HistoryDigest& digest) {
  std::vector<std::string> texts;
  const AreaCourse& course = *digest.course;
  const AreaTotal& total = digest.areas.front();
  if (course.pains.empty()) {
    texts.push_back(
        say("No pain was recorded, so there is no trend. Next time, log it: rollplan "
            "log --sore {}=6 --after {}=3",
            course.release->id, course.release->id));
  }
  if (total.measured > 0) {
    texts.push_back(say("On average, rolling took the pain from {}.", mean_pain_text(total)));
  }
  if (!course.last_helped) {
    texts.emplace_back(
        "No session is marked as helpful yet: press y during a test drive in rollplan start, "
        "or add --helped to rollplan log.");
    return texts;
  }
  texts.push_back(say("It helped {} of {}, last on {}{}.", total.helped,
                      counted(total.times, "time"), iso_date(*course.last_helped),
                      with_tool(*digest.catalogue, course.last_help)));
  if (std::string tools = tools_text(digest); !tools.empty()) texts.push_back(std::move(tools));
  return texts;
}

std::string part_text(const HistoryDigest& digest, const SessionRecord& part) {
  const auto about_all = [&](const AreaDone& area) {
    std::vector<std::string> facts;
    if (!area.tool.empty()) facts.push_back(tool_name(*digest.catalogue, area.tool));
    if (area.role == Role::added) facts.emplace_back("to prepare another area");
    return comma_listed(facts);
  };
  std::string text;
  for (std::size_t i = 0; i < part.areas.size(); ++i) {
    const AreaDone& area = part.areas[i];
    std::vector<std::string> facts;
    std::string pain = pain_text(area.pain_before, area.pain_after);
    if (area.side != Side::both) pain = say("{} {}", id_of(area.side), pain);
    if (!pain.empty()) facts.emplace_back(trimmed(pain));
    if (area.helped) facts.emplace_back("helped");
    std::string shared = about_all(area);
    const bool said_later = i + 1 < part.areas.size() && about_all(part.areas[i + 1]) == shared;
    if (!said_later && !shared.empty()) facts.push_back(std::move(shared));
    if (!facts.empty()) text += (text.empty() ? "" : "; ") + comma_listed(facts);
  }
  return text;
}

std::string tenths_text(int tenths) {
  return tenths % 10 == 0 ? say("{}", tenths / 10) : say("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace rollplan
