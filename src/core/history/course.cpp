#include "core/history/course.hpp"

#include <algorithm>

#include "core/history/totals.hpp"
#include "core/history/trend.hpp"

namespace rollplan {
namespace {

bool concerns(const AreaDone& area, std::string_view release, Side side) {
  return area.release == release &&
         (side == Side::both || area.side == Side::both || area.side == side);
}

/// The higher pain before rolling among the entries of a session for this side.
std::optional<int> pain_before(const SessionRecord& part, Side side) {
  std::optional<int> pain;
  for (const AreaDone& area : part.areas) {
    if (area.side == side || area.side == Side::both) pain = std::max(pain, area.pain_before);
  }
  return pain;
}

int mean_tenths(int sum, int count) {
  return (10 * sum + count / 2) / count;
}

/// Adds a day to the weeks; days come in order.
class WeekMeans {
 public:
  void add(Date date, int tenths) {
    const Date monday = monday_of(date);
    if (weeks_.empty() || weeks_.back().monday != monday) {
      weeks_.push_back(WeekPain{monday, 0});
      sum_ = days_ = 0;
    }
    sum_ += tenths;
    ++days_;
    weeks_.back().tenths = (sum_ + days_ / 2) / days_;
  }
  std::vector<WeekPain> weeks() { return std::move(weeks_); }

 private:
  std::vector<WeekPain> weeks_;
  int sum_ = 0, days_ = 0;
};

}  // namespace

std::optional<SessionRecord> part_of(const SessionRecord& session, std::string_view release,
                                     Side side) {
  const auto is_meant = [&](const AreaDone& area) { return concerns(area, release, side); };
  if (std::ranges::none_of(session.areas, is_meant)) return std::nullopt;
  SessionRecord part = session;
  std::erase_if(part.areas, [&](const AreaDone& area) { return !is_meant(area); });
  return part;
}

void CourseTotals::add(const SessionRecord& part) {
  for (const Side side : each_side) {
    const auto pain = sides_.has(side) ? pain_before(part, side) : std::nullopt;
    if (pain) add_pain(side, part.date, *pain);
  }
  for (std::size_t i = 0; i < part.areas.size(); ++i) {
    // Entries for both sides with the same tool count as one use of the tool.
    const auto earlier = std::span(part.areas).first(i);
    const auto same = std::ranges::find(earlier, part.areas[i].tool, &AreaDone::tool);
    if (same != earlier.end()) continue;
    AreaDone done = part.areas[i];
    for (const AreaDone& other : part.areas) {
      done.helped = done.helped || (other.tool == done.tool && other.helped);
    }
    add_tool(done, part.date);
  }
}

void CourseTotals::add_pain(Side side, Date date, int pain) {
  Days& days = days_[index_of(side)];
  DayPain& day = days[std::chrono::sys_days(date)];
  day.sum += pain;
  ++day.count;
  if (days.size() > most_days_followed) days.erase(days.begin());
}

void CourseTotals::add_tool(const AreaDone& done, Date date) {
  if (done.helped && (!last_helped_ || date >= *last_helped_)) {
    last_helped_ = date;
    last_help_ = done.tool;
  }
  if (done.tool.empty()) return;
  auto found = std::ranges::find(tools_, done.tool, &ToolTotal::tool);
  if (found == tools_.end() && tools_.size() <= most_tools_named) {
    const bool is_last = tools_.size() == most_tools_named;
    tools_.push_back(ToolTotal{is_last ? "" : done.tool, 0, 0});
    found = tools_.end() - 1;
  }
  ToolTotal& total = found == tools_.end() ? tools_.back() : *found;
  ++total.times;
  total.helped += done.helped ? 1 : 0;
}

PainCourse CourseTotals::pain_course(Side side, const Days& days) {
  std::vector<int> values;
  values.reserve(days.size());
  WeekMeans weeks;
  for (const auto& [day, pain] : days) {
    values.push_back(mean_tenths(pain.sum, pain.count));
    weeks.add(Date(day), values.back());
  }
  const Medians medians = medians_of(values);
  return PainCourse{side,          values.front(), values.back(), trend_of(values),
                    weeks.weeks(), medians.early,  medians.late,  medians.days};
}

AreaCourse CourseTotals::course() const {
  AreaCourse course;
  course.side = sides_.side();
  course.pains.reserve(days_.size());
  const bool alike = days_[0] == days_[1];
  for (const Side side : each_side) {
    const Days& days = days_[index_of(side)];
    if (!days.empty()) course.pains.push_back(pain_course(alike ? Side::both : side, days));
    if (alike) break;
  }
  course.tools = tools_;
  std::ranges::stable_sort(course.tools, std::ranges::greater(), &ToolTotal::times);
  course.last_helped = last_helped_;
  course.last_help = last_help_;
  return course;
}

}  // namespace rollplan
