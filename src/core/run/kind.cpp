#include "core/run/kind.hpp"

#include <algorithm>
#include <cmath>

#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr const char* watch_says = "Because the watch says so.";

// After a shorter or briefer run there is nothing to recover from.
constexpr double shortest = 1000;
constexpr Seconds briefest = std::chrono::minutes(5);

constexpr Seconds longish = std::chrono::minutes(90);
constexpr int least_laps = 3;  ///< so many fast laps, and so many rests
constexpr int hard_percent = 88;

/// Climb and drop of a run. Both are 0 unless the file has both and the distance, because a climb
/// alone says nothing about the course.
struct Hills {
  double climb = 0, drop = 0;  ///< in metres
  double distance = 0;         ///< in metres

  // At least 20 m per kilometre. Multiplies instead of dividing, so that the limit is exact.
  bool go_up() const { return climb > 0 && climb * 50 >= distance; }
  bool go_down() const { return drop > 0 && drop * 50 >= distance; }
  double per_km(double height) const { return height * 1000 / distance; }
};

Hills hills_of(const Activity& run) {
  const auto is_known = [](const std::optional<double>& metres) {
    return metres && std::isfinite(*metres) && *metres >= 0;
  };
  if (!is_known(run.distance) || !is_known(run.ascent) || !is_known(run.descent)) return {};
  return {*run.ascent, *run.descent, *run.distance};
}

bool is_too_short(const Activity& run) {
  return (run.distance && *run.distance < shortest) ||
         (run.moving_time && *run.moving_time < briefest);
}

/// The mean heart rate in percent of the highest; 0 if either is unknown.
std::int64_t effort(const Activity& run, std::optional<int> hr_max) {
  if (!run.mean_heart_rate || !hr_max || *hr_max <= 0) return 0;
  return std::int64_t{*run.mean_heart_rate} * 100 / *hr_max;
}

bool is_as_long_as_a_race(const Activity& run) {
  constexpr std::array<double, 4> races{5000, 10000, 21100, 42200};
  return run.distance && std::ranges::any_of(races, [&](double race) {
           return std::abs(*run.distance - race) * 50 <= race;  // within 2 %
         });
}

KindOfRun told(RunKind kind) {
  return {kind, watch_says, false, false};
}

KindOfRun guess(RunKind kind, std::string because) {
  return {kind, std::move(because), true, false};
}

std::optional<KindOfRun> kind_by_hills(const Hills& hills) {
  if (hills.go_up() && hills.climb >= 2 * hills.drop) {
    return guess(RunKind::uphill,
                 say("Because it climbs {:.0f} m per km.", hills.per_km(hills.climb)));
  }
  if (hills.go_down() && hills.drop >= 2 * hills.climb) {
    return guess(RunKind::downhill,
                 say("Because it drops {:.0f} m per km.", hills.per_km(hills.drop)));
  }
  if (!hills.go_up() || !hills.go_down()) return std::nullopt;
  return guess(RunKind::trail, say("A guess: it climbs {:.0f} m and drops {:.0f} m per km.",
                                   hills.per_km(hills.climb), hills.per_km(hills.drop)));
}

/// Tries the rules in order; the first that applies decides.
KindOfRun find_kind(const Activity& run, std::optional<int> hr_max) {
  if (is_too_short(run)) {
    return guess(RunKind::easy, "Because it is too short to count as anything else.");
  }
  if (run.indoors) return told(RunKind::treadmill);
  // A file with totals only, such as some of Garmin's JSON, does not show whether there were
  // positions.
  if (run.has_samples && !run.has_positions) {
    return guess(RunKind::treadmill, "A guess: there are no positions.");
  }
  if (run.race) return told(RunKind::race);
  if (run.trail) return told(RunKind::trail);
  if (auto hilly = kind_by_hills(hills_of(run))) return *hilly;
  if (run.moving_time && *run.moving_time >= longish) {
    return guess(RunKind::long_run, "Because you were moving for 90 minutes or more.");
  }
  if (run.active_laps >= least_laps && run.rest_laps >= least_laps) {
    return guess(RunKind::speed,
                 say("Because it has {} fast laps with rests between them.", run.active_laps));
  }
  if (const auto percent = effort(run, hr_max); percent >= hard_percent) {
    return guess(RunKind::speed,
                 say("Because your mean heart rate was {}, which is {} % of your highest.",
                     *run.mean_heart_rate, percent));
  }
  return guess(RunKind::easy, "Because nothing points to another kind.");
}

}  // namespace

std::optional<KindOfRun> kind_of(const Activity& activity, std::optional<int> hr_max) {
  if (activity.sport != Sport::running) return std::nullopt;
  KindOfRun found = find_kind(activity, hr_max);
  found.may_be_race = found.kind != RunKind::race && is_as_long_as_a_race(activity);
  return found;
}

}  // namespace rollplan
