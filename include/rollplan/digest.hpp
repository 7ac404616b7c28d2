// What a history comes to: its latest sessions, and totals by area and by week.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

/// What was done for one area in all. A session counts once, both sides together.
struct AreaTotal {
  std::string release;  ///< its id; empty for all that are too many to be named
  Date last;
  std::size_t times = 0;
  std::optional<std::int64_t> holds;             ///< of the times that tell them; none may
  std::size_t measured = 0;                      ///< times with a pain before and a pain after
  std::int64_t pain_before = 0, pain_after = 0;  ///< the sums of those
  std::size_t helped = 0;                        ///< times that it did
};

/// A week from Monday to Sunday.
struct WeekTotal {
  Date monday;
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time;  ///< of the sessions that tell theirs; none may
};

struct HistoryDigest {
  Date as_of;
  std::optional<Date> since, until;  ///< the days that were asked for
  bool others = false;               ///< there are sessions on other days
  std::optional<Date> first;         ///< session of all; nothing where there is none
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time;  ///< as a week's
  std::vector<SessionRecord> latest;         ///< the newest first, at most `most_latest`
  std::vector<AreaTotal> areas;              ///< in the catalogue's order, others behind, by id
  std::vector<WeekTotal> weeks;              ///< those with a session, in order
  const Catalogue* catalogue = nullptr;
};

inline constexpr std::size_t most_latest = 30;
/// So many areas have a total of their own.
inline constexpr std::size_t most_areas_named = 1000;

/// Which part of a digest is shown.
enum class HistoryView : std::uint8_t { all, by_area, by_week };

}  // namespace rollplan
