// Phrases and curves about one area over time, shared by all formats of a history.
#pragma once

#include <string>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

/// "Calves, left": the heading of a history of one area.
std::string course_title(const HistoryDigest& digest);

/// "10 sessions since 2026-09-14, the last one on 2026-11-20.", or that there are none.
std::string course_summary(const HistoryDigest& digest);

/// Names the trend: "better", "too few sessions to say".
std::string_view trend_words(Trend trend);

/// "Left, better: the pain before rolling went from 7 to 3."
std::string trend_text(const HistoryDigest& digest, const PainCourse& pain);

/// A range of weeks, one column for each.
struct WeekSpan {
  Date monday{};  ///< of the first week
  std::size_t count = 0;

  Date last_monday() const;
};

/// The range from the first week with a pain to the last. If it is longer than `most`, drops the
/// oldest.
WeekSpan weeks_of(const AreaCourse& course, std::size_t most);

/// How many weeks a table of them shows at most.
inline constexpr std::size_t most_weeks_listed = 52;

/// The headings of a table with a row for each week: "week", "from", "left before".
std::vector<std::string> week_columns(const AreaCourse& course);

/// The mean pain of that week, empty if there was no session with a pain.
std::string week_pain_text(const PainCourse& pain, Date monday);

/// Each week's pain as a bar, or as a digit in ASCII (X is 10); a blank if there is none. Ends with
/// the last week that has a pain.
std::string curve_text(const PainCourse& pain, const WeekSpan& span, bool ascii);

/// Says what the columns mean: "Weeks of 2026-09-14 to 2026-11-16; ..."
std::string curve_legend(const WeekSpan& span, bool ascii);

/// Whole sentences: how rolling changed the pain, and what helped, when and with which tool.
std::vector<std::string> help_texts(const HistoryDigest& digest);

/// "left pain 6 to 3, helped, lacrosse ball": one session of the area.
std::string part_text(const HistoryDigest& digest, const SessionRecord& part);

/// A pain in tenths of a point: "6", "6.5".
std::string tenths_text(int tenths);

}  // namespace rollplan
