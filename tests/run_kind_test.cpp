// The kind of a run, decided by the facts in its file.
#include <array>

#include "catch.hpp"
#include "core/run/kind.hpp"
#include "dice.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A normal run of an hour, outdoors and flat.
Activity run(double metres = 9500, Seconds time = std::chrono::hours(1)) {
  Activity activity;
  activity.sport = Sport::running;
  activity.has_samples = activity.has_positions = true;
  activity.distance = metres;
  activity.moving_time = time;
  return activity;
}

Activity with_hills(double ascent, double descent, double metres = 10000) {
  Activity activity = run(metres);
  activity.ascent = ascent;
  activity.descent = descent;
  return activity;
}

Activity with_laps(int active, int rest) {
  Activity activity = run();
  activity.active_laps = active;
  activity.rest_laps = rest;
  return activity;
}

Activity with_heart_rate(int mean) {
  Activity activity = run();
  activity.mean_heart_rate = mean;
  return activity;
}

template <class Change>
Activity but(Activity activity, Change change) {
  change(activity);
  return activity;
}

std::string_view kind(const Activity& activity, std::optional<int> hr_max = {}) {
  const auto found = kind_of(activity, hr_max);
  return found ? id_of(found->kind) : "none";
}

std::string because(const Activity& activity, std::optional<int> hr_max = {}) {
  return kind_of(activity, hr_max).value().because;
}

}  // namespace

TEST_CASE("only a run has a kind", "[run]") {
  Activity ride = run();
  ride.sport = Sport::other;
  CHECK(kind(ride) == "none");
  ride.sport = Sport::unknown;
  CHECK(kind(ride) == "none");
  CHECK(kind(run()) == "easy");
  CHECK(because(run()) == "Because nothing points to another kind.");
}

TEST_CASE("a run under 1 km or 5 minutes is too short to be more than easy", "[run]") {
  const auto is_race = [](Activity& activity) { activity.race = true; };
  CHECK(kind(but(run(999.9), is_race)) == "easy");
  CHECK(because(run(999.9)) == "Because it is too short to count as anything else.");
  CHECK(kind(but(run(1000), is_race)) == "race");
  CHECK(kind(but(run(5500, Seconds(299)), is_race)) == "easy");
  CHECK(kind(but(run(5500, Seconds(300)), is_race)) == "race");
  Activity untold = run();
  untold.distance.reset();
  untold.moving_time.reset();
  untold.race = true;
  CHECK(kind(untold) == "race");
}

TEST_CASE("what the file says about the kind counts before anything measured", "[run]") {
  Activity activity = with_hills(900, 100);
  activity.trail = true;
  CHECK(kind(activity) == "trail");
  CHECK(because(activity) == "Because the watch says so.");
  CHECK_FALSE(kind_of(activity, {})->is_guess);
  activity.race = true;
  CHECK(kind(activity) == "race");
  activity.has_positions = false;
  CHECK(kind(activity) == "treadmill");
  CHECK(because(activity) == "A guess: there are no positions.");
  CHECK(kind_of(activity, {})->is_guess);
  activity.indoors = true;
  CHECK(because(activity) == "Because the watch says so.");
}

TEST_CASE("a file of totals alone says nothing about positions", "[run]") {
  Activity totals = run();
  totals.has_samples = totals.has_positions = false;
  CHECK(kind(totals) == "easy");
}

TEST_CASE("hills decide from 20 m per km on", "[run]") {
  struct Case {
    double ascent, descent;
    std::string_view kind;
  };
  constexpr std::array cases{
      Case{200, 100, "uphill"},   Case{199.9, 0, "easy"},    Case{200, 100.1, "easy"},
      Case{100, 200, "downhill"}, Case{0, 199.9, "easy"},    Case{100.1, 200, "easy"},
      Case{200, 200, "trail"},    Case{399, 200, "trail"},   Case{400, 200, "uphill"},
      Case{200, 400, "downhill"}, Case{200, 399.9, "trail"}, Case{399, 199.9, "easy"},
      Case{0, 0, "easy"},         Case{3000, 2000, "trail"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.ascent, one.descent);
    CHECK(kind(with_hills(one.ascent, one.descent)) == one.kind);
  }
  CHECK(kind(with_hills(20.2, 0, 1010)) == "uphill");
  CHECK(because(with_hills(254, 100)) == "Because it climbs 25 m per km.");
  CHECK(because(with_hills(100, 320)) == "Because it drops 32 m per km.");
  CHECK(because(with_hills(250, 260)) == "A guess: it climbs 25 m and drops 26 m per km.");
}

TEST_CASE("a height that was measured on one way only says nothing", "[run]") {
  CHECK(kind(but(with_hills(900, 0), [](Activity& a) { a.descent.reset(); })) == "easy");
  CHECK(kind(but(with_hills(0, 900), [](Activity& a) { a.ascent.reset(); })) == "easy");
  CHECK(kind(but(with_hills(900, 0), [](Activity& a) { a.distance.reset(); })) == "easy");
  CHECK(kind(with_hills(std::numeric_limits<double>::infinity(), 0)) == "easy");
  CHECK(kind(with_hills(std::numeric_limits<double>::quiet_NaN(), 0)) == "easy");
}

TEST_CASE("90 minutes of moving make a long run", "[run]") {
  CHECK(kind(run(14000, Seconds(5400))) == "long");
  CHECK(kind(run(14000, Seconds(5399))) == "easy");
  CHECK(because(run(14000, Seconds(5400))) == "Because you were moving for 90 minutes or more.");
  CHECK(kind(but(with_hills(900, 0), [](Activity& a) { a.moving_time = Seconds(9000); })) ==
        "uphill");
}

TEST_CASE("speed shows in the laps, or in the heart rate by the runner's own highest", "[run]") {
  CHECK(kind(with_laps(3, 3)) == "speed");
  CHECK(kind(with_laps(2, 9)) == "easy");
  CHECK(kind(with_laps(9, 2)) == "easy");
  CHECK(because(with_laps(6, 5)) == "Because it has 6 fast laps with rests between them.");
  CHECK(kind(with_heart_rate(176), 200) == "speed");
  CHECK(kind(with_heart_rate(175), 200) == "easy");
  CHECK(kind(with_heart_rate(166), 188) == "speed");  // 88.3 %
  CHECK(kind(with_heart_rate(165), 188) == "easy");   // 87.8 %
  CHECK(kind(with_heart_rate(250)) == "easy");
  CHECK(because(with_heart_rate(180), 200) ==
        "Because your mean heart rate was 180, which is 90 % of your highest.");
}

TEST_CASE("at the distance of a race, a race is asked about and not assumed", "[run]") {
  for (const double race : {5000., 10000., 21100., 42200.}) {
    CAPTURE(race);
    CHECK(kind_of(run(race), {})->may_be_race);
    CHECK(kind_of(run(race * 0.98), {})->may_be_race);
    CHECK(kind_of(run(race * 1.02), {})->may_be_race);
    CHECK_FALSE(kind_of(run(race * 0.98 - 0.1), {})->may_be_race);
    CHECK_FALSE(kind_of(run(race * 1.02 + 0.1), {})->may_be_race);
    CHECK(kind(run(race)) == "easy");
  }
  Activity race = run(10000);
  race.race = true;
  CHECK_FALSE(kind_of(race, {})->may_be_race);
}

namespace {

/// The rules once more, written independently, in order and in whole centimetres.
struct Facts {
  int sport, metres, seconds, ascent, descent, heart_rate, active, rest;  ///< -1: unknown
  bool indoors, samples, positions, race, trail;
};

bool is_told(int value) {
  return value >= 0;
}

std::string_view expected_kind(const Facts& facts, int hr_max) {
  if (facts.sport != 1) return "none";
  if (is_told(facts.metres) && facts.metres < 1000) return "easy";
  if (is_told(facts.seconds) && facts.seconds < 5 * 60) return "easy";
  if (facts.indoors || (facts.samples && !facts.positions)) return "treadmill";
  if (facts.race) return "race";
  if (facts.trail) return "trail";
  if (is_told(facts.metres) && is_told(facts.ascent) && is_told(facts.descent)) {
    const bool climbs = facts.ascent * 1000 >= 20 * facts.metres;
    const bool drops = facts.descent * 1000 >= 20 * facts.metres;
    if (climbs && facts.ascent >= 2 * facts.descent) return "uphill";
    if (drops && facts.descent >= 2 * facts.ascent) return "downhill";
    if (climbs && drops) return "trail";
  }
  if (facts.seconds >= 90 * 60) return "long";
  if (facts.active >= 3 && facts.rest >= 3) return "speed";
  if (hr_max > 0 && is_told(facts.heart_rate) && facts.heart_rate * 100 >= 88 * hr_max) {
    return "speed";
  }
  return "easy";
}

template <class Value>
void tell(std::optional<Value>& into, int value) {
  if (is_told(value)) into = Value(value);
}

Activity activity_of(const Facts& facts) {
  Activity activity;
  activity.sport = static_cast<Sport>(facts.sport);
  tell(activity.distance, facts.metres);
  tell(activity.moving_time, facts.seconds);
  tell(activity.ascent, facts.ascent);
  tell(activity.descent, facts.descent);
  tell(activity.mean_heart_rate, facts.heart_rate);
  activity.active_laps = facts.active;
  activity.rest_laps = facts.rest;
  activity.indoors = facts.indoors;
  activity.has_samples = facts.samples;
  activity.has_positions = facts.positions;
  activity.race = facts.race;
  activity.trail = facts.trail;
  return activity;
}

/// Often exactly at a limit or just beside it.
Facts random_facts(Dice& dice) {
  const auto near = [&](int limit) { return limit + dice.between(-1, 1); };
  const auto metres = [&] {
    const std::array limits{near(1000), near(5000), 10000, 20000, dice.between(0, 50000)};
    return dice.one_of(limits);
  };
  Facts facts{};
  facts.sport = dice.chance(90) ? 1 : dice.between(0, 2);
  facts.metres = dice.chance(90) ? metres() : -1;
  const std::array times{near(300), near(5400), dice.between(0, 20000), -1};
  facts.seconds = dice.one_of(times);
  const int hill = facts.metres / 50;
  const std::array hills{near(hill), near(hill) * 2, hill * 2, hill / 2, dice.between(0, 900), -1};
  facts.ascent = std::max(dice.one_of(hills), -1);
  facts.descent = std::max(dice.one_of(hills), -1);
  facts.heart_rate = dice.chance(50) ? dice.between(150, 185) : -1;
  facts.active = dice.between(0, 4);
  facts.rest = dice.between(0, 4);
  facts.indoors = dice.chance(10);
  facts.samples = dice.chance(80);
  facts.positions = dice.chance(80);
  facts.race = dice.chance(10);
  facts.trail = dice.chance(10);
  return facts;
}

}  // namespace

TEST_CASE("generated runs have the kind that the rules give one by one", "[run]") {
  const Seed seed = seed_of_run();
  std::array<int, 9> seen{};
  for (int round = 0; round < rounds(20000); ++round) {
    CAPTURE(seed, round);
    Dice dice(seed + static_cast<Seed>(round));
    const Facts facts = random_facts(dice);
    const int hr_max = dice.chance(50) ? dice.between(180, 200) : 0;
    const auto found =
        kind_of(activity_of(facts), hr_max > 0 ? std::optional(hr_max) : std::nullopt);
    REQUIRE((found ? id_of(found->kind) : "none") == expected_kind(facts, hr_max));
    if (found) REQUIRE(found->because.ends_with('.'));
    ++seen[found ? static_cast<std::size_t>(found->kind) : 8];
  }
  for (const int times : seen) CHECK(times > 0);
}
