// Sessions that were done, the totals over them, and the recent past that the planner
// looks at.
//
// A history is a list of records, oldest first. Records are only ever appended: a later
// one with the same id replaces an earlier one. Every pain is a number from 0 (none) to
// 10 (the worst).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollplan/routine.hpp"

namespace rollplan {

/// One area of a session, on one side or on both.
struct AreaDone {
  std::string release{};  ///< its id
  Side side = Side::both;
  Role role = Role::asked;
  std::string tool{};                              ///< its id; empty if it is not known
  std::optional<int> holds{};                      ///< completed holds, both sides together
  std::optional<int> pain_before{}, pain_after{};  ///< 0 to 10
  bool helped = false;                             ///< the test drive felt better
};

/// One session: a line of `rollplan.session/1`.
struct SessionRecord {
  std::string id{};  ///< unique among all sessions
  Date date{};
  std::optional<Seconds> total{};  ///< time spent, if recorded
  std::vector<AreaDone> areas{};
  std::string note{};
  bool undone = false;  ///< removes the session with this id
};

/// How much one side hurt.
struct SidePain {
  std::optional<int> before{}, after{};  ///< 0 to 10
  bool operator==(const SidePain&) const = default;
};

/// One time that a release was rolled, whatever the reason.
struct Rolled {
  Date date{};
  bool helped = false;
  std::optional<SidePain> left{}, right{};  ///< unset for a side that was not rolled

  /// The pain of the worse side.
  std::optional<int> before() const;
  std::optional<int> after() const;
};

/// When each release was rolled, by its index, newest first. May be empty, or shorter
/// than the catalogue's list of releases, if nothing is known.
using Past = std::vector<std::vector<Rolled>>;

/// How far the planner looks back: in sessions, and in bytes of the history.
inline constexpr std::size_t most_sessions_back = 30;
inline constexpr std::size_t most_bytes_back = std::size_t{32} << 10U;

/// When the catalogue's releases were rolled, for `plan`. Skips sessions after `as_of`,
/// and areas that the catalogue does not have.
Past past_of(const Catalogue& catalogue, std::span<const SessionRecord> sessions, Date as_of);

/// The totals of one area. A session counts once, both sides together.
struct AreaTotal {
  std::string release{};  ///< its id; empty for all areas beyond `most_areas_named`
  Date last{};            ///< the latest session
  std::size_t times = 0;
  std::optional<std::int64_t> holds{};           ///< unset if no session recorded them
  std::size_t measured = 0;                      ///< sessions with a pain before and after
  std::int64_t pain_before = 0, pain_after = 0;  ///< the sums over those sessions
  std::size_t helped = 0;                        ///< sessions after which it felt better
};

/// The totals of a week, from Monday to Sunday.
struct WeekTotal {
  Date monday{};
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time{};  ///< unset if no session recorded its time
};

/// Whether the pain before rolling has changed, by the rule of docs/history.md.
enum class Trend : std::uint8_t { too_few, better, same, worse };

/// The mean pain before the sessions of one week, in tenths of a point.
struct WeekPain {
  Date monday{};
  int tenths = 0;
};

/// The pain before rolling on one side, or on both if they were always rated alike.
struct PainCourse {
  Side side = Side::both;
  int first = 0, last = 0;  ///< on the first and the last day with a pain, in tenths of a point
  Trend trend = Trend::too_few;
  std::vector<WeekPain> weeks{};  ///< those with a pain, oldest first; never empty
  /// The values that decide the trend: the medians of the first and of the last `compared` days
  /// with a pain, in tenths of a point.
  int early = 0, late = 0;
  std::size_t compared = 0;
};

/// How often a tool was used for an area, and after how many of these sessions it felt better.
struct ToolTotal {
  std::string tool{};  ///< its id; empty for all tools beyond `most_tools_named`
  std::size_t times = 0, helped = 0;
};

/// The part of a history about one area: whether it is getting better, and what helped.
struct AreaCourse {
  const Release* release = nullptr;
  Side side = Side::both;           ///< the side asked about; both if none was named
  std::vector<PainCourse> pains{};  ///< left before right; empty if no pain was recorded
  std::vector<ToolTotal> tools{};   ///< the most used first
  std::optional<Date> last_helped{};
  std::string last_help{};  ///< the tool of that day, if it is known
  std::string advice{};     ///< what to do if the pain has not dropped in three sessions
};

/// The most tools that a course names.
inline constexpr std::size_t most_tools_named = 20;

/// The totals of a history, for the function `history` of a format.
struct HistoryDigest {
  Date as_of{};                          ///< today
  std::optional<Date> since{}, until{};  ///< the first and last day that were asked for
  bool others = false;                   ///< there are sessions on other days too
  std::optional<Date> first{};           ///< the first session of all; unset if there is none
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time{};  ///< unset if no session recorded its time
  std::vector<SessionRecord> latest{};         ///< newest first, at most `most_latest`
  std::vector<AreaTotal> areas{};  ///< in the catalogue's order, then unknown ones by id
  std::vector<WeekTotal> weeks{};  ///< the weeks with a session, oldest first
  const Catalogue* catalogue = nullptr;
  std::optional<AreaCourse> course{};  ///< for a history of one area, which has no other sessions
};

inline constexpr std::size_t most_latest = 30;
/// The most areas that a digest names.
inline constexpr std::size_t most_areas_named = 1000;

/// Which part of a digest to show.
enum class HistoryView : std::uint8_t { all, by_area, by_week };

}  // namespace rollplan
