// Whether a pain is getting better: recognises improvement, and does not see any in noise.
#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "core/history/trend.hpp"
#include "dice.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// One pain a day, in whole points.
Trend trend(std::vector<int> points) {
  for (int& point : points) point *= 10;
  return trend_of(points);
}

std::vector<int> reversed(std::vector<int> points) {
  std::ranges::reverse(points);
  return points;
}

}  // namespace

TEST_CASE("ten weeks from 7 to 3 are better, and from 3 to 7 worse", "[core][history]") {
  const std::vector<std::vector<int>> falls{{7, 7, 6, 6, 5, 5, 4, 4, 3, 3},
                                            {7, 6, 7, 5, 6, 5, 4, 5, 3, 3},
                                            {7, 5, 6, 6, 5, 4, 5, 3, 4, 3},
                                            {6, 5, 3, 2},
                                            {5, 4, 4, 3, 3},
                                            {2, 2, 2, 1, 1, 1, 0, 0, 0}};
  for (const std::vector<int>& points : falls) {
    CHECK(trend(points) == Trend::better);
    CHECK(trend(reversed(points)) == Trend::worse);
  }
}

TEST_CASE("ups and downs are about the same", "[core][history]") {
  for (const std::vector<int>& points : std::vector<std::vector<int>>{
           {5, 5, 5, 5, 5},
           {5, 4, 6, 5, 5, 4, 6, 5, 4, 5},
           {4, 6, 4, 6, 4, 6},
           {6, 5, 5, 4},                     // four days must all agree
           {7, 5, 3, 1, 1, 3, 5, 7},         // better, then worse again
           {5, 5, 5, 5, 5, 5, 5, 5, 5, 0},   // one good day
           {5, 5, 5, 5, 5, 5, 5, 5, 10, 5},  // one bad day
       }) {
    CHECK(trend(points) == Trend::same);
    CHECK(trend(reversed(points)) == Trend::same);
  }
}

TEST_CASE("a change of less than a point is none, however steady", "[core][history]") {
  CHECK(trend_of(std::vector{50, 49, 48, 47, 46, 45, 44, 43}) == Trend::same);
  CHECK(trend_of(std::vector{50, 48, 46, 44, 42, 40, 38, 36}) == Trend::better);
}

TEST_CASE("of fewer than four days nothing can be said", "[core][history]") {
  CHECK(trend({}) == Trend::too_few);
  CHECK(trend({7}) == Trend::too_few);
  CHECK(trend({9, 5, 0}) == Trend::too_few);
}

TEST_CASE("noise seldom reads as a trend, and a real one nearly always does", "[core][history]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  constexpr int histories = 1000;
  int alarms = 0;
  int found = 0;
  for (int i = 0; i < histories; ++i) {
    const int days = dice.between(8, 40);
    std::vector<int> noise;
    std::vector<int> fall;
    noise.reserve(static_cast<std::size_t>(days));
    fall.reserve(static_cast<std::size_t>(days));
    for (int day = 0; day < days; ++day) {
      noise.push_back(5 + dice.between(-2, 2));
      fall.push_back((70 - 40 * day / (days - 1) + 10 * dice.between(-1, 1)) / 10);
    }
    alarms += trend(noise) == Trend::same ? 0 : 1;
    found += trend(fall) == Trend::better ? 1 : 0;
  }
  CHECK(alarms < histories * 8 / 100);  // one in twenty, plus some slack for chance in a thousand
  CHECK(found > histories * 95 / 100);
}
