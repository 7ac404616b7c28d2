#include "core/plan/progress.hpp"

namespace rollplan {

Date Standstill::turns_again() const {
  return Date(std::chrono::sys_days(newest) + rest_of_standstill);
}

std::optional<Standstill> standstill_of(const Past& past, ReleaseIndex release) {
  if (release >= past.size()) return std::nullopt;
  Standstill found{};
  std::size_t missing = found.pains.size();
  for (const Rolled& rolled : past[release]) {
    const auto pain = rolled.before();
    if (!pain) continue;
    if (missing == found.pains.size()) found.newest = rolled.date;
    found.pains[--missing] = *pain;
    if (missing == 0) break;
  }
  const int newest = found.pains.back();
  if (missing > 0 || newest == 0 || newest < found.pains.front()) return std::nullopt;
  return found;
}

bool sits_out(const Past& past, ReleaseIndex release, Date today) {
  const auto standstill = standstill_of(past, release);
  return standstill && today < standstill->turns_again();
}

std::optional<Date> last_rolled(const Past& past, ReleaseIndex release) {
  if (release >= past.size() || past[release].empty()) return std::nullopt;
  return past[release].front().date;
}

}  // namespace rollplan
