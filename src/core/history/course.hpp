// Follows one area through a history, in memory that does not grow with it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "core/plan/sides.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

/// A course keeps the pain of only so many days, the latest ones.
inline constexpr std::size_t most_days_followed = 4000;

/// The part of a session that concerns a release on a side, or null if there is none.
std::optional<SessionRecord> part_of(const SessionRecord& session, std::string_view release,
                                     Side side);

class CourseTotals {
 public:
  /// `side` is the one asked about; both if none was named.
  explicit CourseTotals(Side side) : sides_(side) {}

  /// Adds a session, already reduced to this area. Dates may come in any order.
  void add(const SessionRecord& part);

  /// The caller sets `release` and `advice`.
  AreaCourse course() const;

 private:
  struct DayPain {
    int sum = 0, count = 0;
    bool operator==(const DayPain&) const = default;
  };
  using Days = std::map<std::chrono::sys_days, DayPain>;

  void add_pain(Side side, Date date, int pain);
  void add_tool(const AreaDone& done, Date date);
  static PainCourse pain_course(Side side, const Days& days);

  Sides sides_;
  std::array<Days, 2> days_;  ///< left, right
  std::vector<ToolTotal> tools_;
  std::optional<Date> last_helped_;
  std::string last_help_;
};

}  // namespace rollplan
