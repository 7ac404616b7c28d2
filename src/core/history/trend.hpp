// Decides whether a pain is getting better.
#pragma once

#include <span>

#include "rollplan/history.hpp"

namespace rollplan {

/// With fewer days than this, no trend can be named.
inline constexpr std::size_t least_days_for_trend = 4;

/// The trend of a pain in tenths of a point, one value a day, the oldest first.
///
/// This is rollplan's own rule, not a medical fact. Pain goes up and down by a point or two from
/// one day to the next, so one good day must not count as an improvement. Two things are needed:
/// the medians of the first and the last third of the days differ by at least a point, and the
/// days agree on the direction. For the second, every day is compared with every later one; more
/// of these pairs must point the same way than chance gives in one of twenty histories without a
/// trend, or in one of ten if there are fewer than eight days (the Mann-Kendall test).
Trend trend_of(std::span<const int> tenths);

/// The medians of the first and the last third of the days, which the trend compares.
struct Medians {
  int early = 0, late = 0;  ///< in tenths of a point
  std::size_t days = 0;     ///< how many days each is taken from
};

/// Expects at least one day.
Medians medians_of(std::span<const int> tenths);

}  // namespace rollplan
