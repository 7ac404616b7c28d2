// Adds up sessions in memory that does not grow with their number.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

class HistoryTotals {
 public:
  /// Dates may come in any order; of one day's sessions, the one added last is the latest.
  void add(const SessionRecord& session);

  /// The totals of all sessions added. The caller fills in the dates.
  HistoryDigest digest(const Catalogue& catalogue) const;

 private:
  AreaTotal& total_of(const std::string& release);
  void add_areas(const SessionRecord& session);
  void add_latest(const SessionRecord& session);

  HistoryDigest sums_;
  std::deque<SessionRecord> latest_;
  std::vector<AreaTotal> areas_;
  std::unordered_map<std::string, std::size_t> indices_;  ///< in `areas_`, by id
  std::map<std::chrono::sys_days, WeekTotal> weeks_;
};

/// The Monday on or before a date.
Date monday_of(Date date);

/// "2026-W47", by ISO 8601: a week belongs to the year of its Thursday.
std::string iso_week(Date monday);

}  // namespace rollplan
