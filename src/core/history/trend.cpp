#include "core/history/trend.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <vector>

namespace rollplan {
namespace {

constexpr int least_difference = 10;  ///< of the medians, in tenths of a point

/// Twice the median, so that it is a whole number.
int twice_median(std::span<const int> values) {
  std::vector<int> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  return sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2];
}

/// How many days at each end are compared: a third of them.
std::size_t days_compared(std::span<const int> values) {
  return std::max<std::size_t>(1, (values.size() + 1) / 3);
}

/// The number of pairs whose later value is higher, minus those whose later value is lower.
std::int64_t rising_pairs(std::span<const int> values) {
  std::int64_t balance = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (const int later : values.subspan(i + 1)) {
      balance += (later > values[i] ? 1 : 0) - (later < values[i] ? 1 : 0);
    }
  }
  return balance;
}

/// The variance of that balance if only chance decides, corrected for ties.
double variance_by_chance(std::span<const int> values) {
  const auto term = [](double n) { return n * (n - 1) * (2 * n + 5) / 18; };
  std::map<int, int> equal;
  for (const int value : values) ++equal[value];
  double variance = term(static_cast<double>(values.size()));
  for (const auto& [value, count] : equal) variance -= term(count);
  return variance;
}

/// Whether one direction outweighs the other by more than chance would explain.
bool is_consistent(std::int64_t balance, std::span<const int> values) {
  constexpr std::size_t few = 8;
  constexpr double one_in_ten = 1.64;  // in standard deviations
  constexpr double one_in_twenty = 1.96;
  const double excess = static_cast<double>(std::abs(balance)) - 1;
  const double deviations = values.size() < few ? one_in_ten : one_in_twenty;
  return excess > 0 && excess >= deviations * std::sqrt(variance_by_chance(values));
}

}  // namespace

Trend trend_of(std::span<const int> tenths) {
  if (tenths.size() < least_days_for_trend) return Trend::too_few;
  const std::size_t third = days_compared(tenths);
  const int rise = twice_median(tenths.last(third)) - twice_median(tenths.first(third));
  const std::int64_t balance = rising_pairs(tenths);
  const bool agree = (rise > 0) == (balance > 0);
  const bool is_change = std::abs(rise) >= 2 * least_difference && agree;
  if (!is_change || !is_consistent(balance, tenths)) return Trend::same;
  return rise < 0 ? Trend::better : Trend::worse;
}

Medians medians_of(std::span<const int> tenths) {
  const std::size_t third = days_compared(tenths);
  return {(twice_median(tenths.first(third)) + 1) / 2, (twice_median(tenths.last(third)) + 1) / 2,
          third};
}

}  // namespace rollplan
