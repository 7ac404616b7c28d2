// Distance, climb and moving time, compared with slower ways to compute them.
#include "core/run/track.hpp"

#include <cmath>
#include <numbers>

#include "catch.hpp"
#include "codec/run_files/run_values.hpp"
#include "dice.hpp"
#include "near.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

/// Computed from the angle between two vectors from the centre of the earth.
double distance_by_vectors(Coordinates a, Coordinates b) {
  const auto vector = [](Coordinates at) {
    const long double latitude = at.latitude * std::numbers::pi_v<long double> / 180;
    const long double longitude = at.longitude * std::numbers::pi_v<long double> / 180;
    return std::array{std::cos(latitude) * std::cos(longitude),
                      std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
  };
  const auto u = vector(a);
  const auto v = vector(b);
  const std::array cross{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2],
                         u[0] * v[1] - u[1] * v[0]};
  const long double sine = std::hypot(cross[0], cross[1], cross[2]);
  const long double cosine = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  return static_cast<double>(6'371'008.8L * std::atan2(sine, cosine));
}

/// The largest sum of climbs and descents in a row, each of at least 10 m. Tries every choice of
/// turning points.
double most_climbing(const std::vector<double>& heights) {
  std::vector<double> best(heights.size(), 0);
  double most = 0;
  for (std::size_t end = 0; end < heights.size(); ++end) {
    for (std::size_t start = 0; start < end; ++start) {
      const double step = std::abs(heights[end] - heights[start]);
      if (step >= 10) best[end] = std::max(best[end], best[start] + step);
    }
    most = std::max(most, best[end]);
  }
  return most;
}

Climb climb_of(const std::vector<double>& heights) {
  Climb climb;
  for (const double height : heights) climb.add(height);
  return climb;
}

TrackPoint point_at(std::chrono::milliseconds time, double metres_north) {
  constexpr double degrees_per_metre = 180 / (std::numbers::pi * 6'371'008.8);
  return {Coordinates{metres_north * degrees_per_metre, 8}, std::nullopt, TrackTime(time)};
}

}  // namespace

TEST_CASE("known distances on the globe", "[core][run]") {
  CHECK(distance_between({0, 0}, {0, 0}) == 0);
  CHECK(near(distance_between({0, 0}, {0, 180}), 20'015'114.4, 0.1));
  CHECK(near(distance_between({90, 0}, {-90, 123}), 20'015'114.4, 0.1));
  CHECK(near(distance_between({0, 179.5}, {0, -179.5}), 111'195.08, 0.1));
}

TEST_CASE("distances agree with those by vectors", "[core][run]") {
  const Seed seed = seed_of_run();
  CAPTURE(seed);
  Dice dice(seed);
  for (int round = 0; round < rounds(2000); ++round) {
    const auto degrees = [&](int most) {
      return dice.between(-most * 100'000, most * 100'000) / 1e5;
    };
    const Coordinates a{degrees(90), degrees(180)};
    const bool close = dice.chance(60);
    const Coordinates b = close
                              ? Coordinates{std::clamp(a.latitude + degrees(1) / 1000, -90.0, 90.0),
                                            a.longitude + degrees(1) / 1000}
                              : Coordinates{degrees(90), degrees(180)};
    const double exact = distance_by_vectors(a, b);
    REQUIRE(near(distance_between(a, b), exact, 1e-3 + 1e-7 * exact));
  }
}

TEST_CASE("climbs count from ten metres on", "[core][run]") {
  CHECK(climb_of({400, 409.9, 400, 409.9}).ascent() == 0);
  CHECK(climb_of({400, 410}).ascent() == 10);
  CHECK(climb_of({400, 405, 411, 419, 425}).ascent() == 25);
  // A dip of less than 10 m is part of the climb.
  CHECK(climb_of({400, 420, 412, 440}).ascent() == 40);
  CHECK(climb_of({400, 420, 412, 440}).descent() == 0);
  CHECK(climb_of({400, 420, 409, 440}).ascent() == 51);
  CHECK(climb_of({400, 420, 409, 440}).descent() == 11);
  CHECK(climb_of({}).is_empty());
  CHECK_FALSE(climb_of({400}).is_empty());
}

TEST_CASE("no way to choose turning points climbs more", "[core][run]") {
  const Seed seed = seed_of_run();
  CAPTURE(seed);
  Dice dice(seed);
  for (int round = 0; round < rounds(500); ++round) {
    std::vector<double> heights{400};
    for (int i = dice.between(0, 60); i > 0; --i) {
      heights.push_back(heights.back() + dice.between(-60, 60) / 10.0);
    }
    const Climb climb = climb_of(heights);
    CAPTURE(heights);
    REQUIRE(near(climb.ascent() + climb.descent(), most_climbing(heights), 1e-6));
  }
}

TEST_CASE("slower than half a metre a second is a pause", "[core][run]") {
  Track track;
  track.add(point_at(0s, 0));
  track.add(point_at(10s, 30));    // running
  track.add(point_at(110s, 70));   // 0.4 m/s
  track.add(point_at(210s, 125));  // 0.55 m/s
  track.add(point_at(209s, 126));  // a clock that goes backwards
  track.add({});                   // neither place nor time
  track.add(point_at(210s, 129));
  CHECK(track.moving_time() == 111s);
  CHECK(near(track.distance(), 129, 0.01));
}

TEST_CASE("a track without times has a distance only", "[core][run]") {
  Track track;
  track.add({Coordinates{0, 0}, {}, {}});
  track.add({Coordinates{0, 1}, {}, {}});
  CHECK(track.distance() > 100'000);
  CHECK_FALSE(track.moving_time());
  CHECK_FALSE(track.start());
}

TEST_CASE("times of run files", "[codec][run][time]") {
  const auto utc = [](std::string_view text) { return parse_iso_time(text).value().utc; };
  const auto noon = std::chrono::sys_days(2026y / 11 / 22) + 12h;
  CHECK(utc("2026-11-22T12:00:00Z") == noon);
  CHECK(utc("2026-11-22 12:00:00") == noon);
  CHECK(utc(" 2026-11-22T12:00:00.000z\n") == noon);
  CHECK(utc("2026-11-22T12:00:00.0") == noon);
  CHECK(utc("2026-11-22T12:00:00.123456789Z") == noon + 123ms);
  CHECK(utc("2026-11-22T14:30:00+02:30") == noon);
  CHECK(utc("2026-11-22T04:00:00-0800") == noon);
  CHECK(utc("2026-11-22T11:59:60Z") == noon);
  CHECK(parse_iso_time("2026-11-22T04:00:00-08:00")->offset == -8h);
  CHECK_FALSE(parse_iso_time("2026-11-22T12:00:00Z")->offset);
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T", "2026-11-22T12", "2026-11-22T12:00",
        "2026-11-22T25:00:00Z", "2026-11-22T12:60:00Z", "2026-11-22T12:00:61Z",
        "2026-11-31T12:00:00Z", "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00+25:00",
        "2026-11-22T12:00:00+1", "2026-11-22T12:00:00 Z", "2026-11-22T12:00:00Zulu",
        "2026-11-22T-1:00:00Z", "now"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_time(text));
  }
}

TEST_CASE("numbers of run files", "[codec][run]") {
  CHECK(parse_decimal(" +1.5e2\n") == 150);
  CHECK(parse_decimal("-0.25") == -0.25);
  for (const char* text : {"", "nan", "inf", "-inf", "1e999", "1,5", "1.5m", "0x1p3", "+-1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text));
  }
  CHECK(whole_seconds(1.5) == 2s);
  CHECK(whole_seconds(1e300) == 1'000'000'000s);
  CHECK(heart_rate(150.6) == 151);
  CHECK_FALSE(heart_rate(0));
  CHECK_FALSE(heart_rate(255));
  CHECK(zone_offset(-8h) == -8h);
  CHECK_FALSE(zone_offset(400h));
}
