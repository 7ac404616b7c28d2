// A run that was read, as a text for comparison.
#pragma once

#include <cmath>

#include "codec/run_file.hpp"
#include "fuzz.hpp"
#include "text/say.hpp"

namespace rollplan::fuzz {

inline double checked(const std::optional<double>& value) {
  require(!value || (std::isfinite(*value) && *value >= 0), "amounts are finite and not negative");
  return value.value_or(-1);
}

inline std::string described(const Activity& run) {
  require(!run.has_positions || run.has_samples, "positions are samples");
  require(run.active_laps >= 0 && run.rest_laps >= 0, "laps are counted up");
  require(!run.moving_time || run.moving_time->count() >= 0, "time passes");
  require(run.sport == Sport::unknown || !run.sport_name.empty(), "a known sport has a name");
  return say("{} {} {}{}{}{}{} {} {} {} {} {} {} {} {}/{}", static_cast<int>(run.sport),
             run.sport_name, run.trail, run.indoors, run.race, run.has_samples, run.has_positions,
             run.start ? run.start->time_since_epoch().count() : -1,
             run.utc_offset ? run.utc_offset->count() : -1, checked(run.distance),
             run.moving_time ? run.moving_time->count() : -1, checked(run.ascent),
             checked(run.descent), run.mean_heart_rate.value_or(-1), run.active_laps,
             run.rest_laps);
}

}  // namespace rollplan::fuzz
