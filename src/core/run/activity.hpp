// One activity, as a watch or an app recorded it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "rollplan/units.hpp"

namespace rollplan {

enum class Sport : std::uint8_t { unknown, running, other };

/// One recorded activity. Values that the file lacks are unset.
struct Activity {
  Sport sport = Sport::unknown;
  std::string sport_name{};  ///< the file's own word, for messages; may be hostile
  bool trail = false;        ///< the file calls it a trail run
  bool indoors = false;      ///< the file calls it a treadmill, indoor or virtual run
  bool race = false;         ///< the file calls it a race
  bool has_samples = false;  ///< the file follows the activity, with positions or without
  bool has_positions = false;
  std::optional<std::chrono::sys_seconds> start{};
  std::optional<std::chrono::minutes> utc_offset{};  ///< of the place where it started
  std::optional<double> distance{};                  ///< in metres
  std::optional<Seconds> moving_time{};
  std::optional<double> ascent{}, descent{};  ///< in metres
  std::optional<int> mean_heart_rate{};       ///< in beats a minute
  int active_laps = 0, rest_laps = 0;         ///< laps that the file marks as active or as rest
};

}  // namespace rollplan
