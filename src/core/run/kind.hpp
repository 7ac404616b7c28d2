// Finds out which kind of run an activity was, and why.
#pragma once

#include <optional>
#include <string>

#include "core/run/activity.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

enum class RunKind : std::uint8_t {
  easy,
  long_run,
  race,
  speed,
  uphill,
  downhill,
  treadmill,
  trail
};

/// The ids of the kinds in the catalogue.
template <>
inline constexpr std::array<std::string_view, 8> all_ids<RunKind>{
    "easy", "long", "race", "speed", "uphill", "downhill", "treadmill", "trail"};

struct KindOfRun {
  RunKind kind = RunKind::easy;
  std::string because{};     ///< a sentence
  bool is_guess = true;      ///< the file does not name the kind
  bool may_be_race = false;  ///< not called a race, but as long as one
};

/// The kind of an activity; unset if it was not a run, or if the file does not say what it was.
/// `hr_max` is the runner's highest heart rate: without it, only laps can show that a run was fast.
std::optional<KindOfRun> kind_of(const Activity& activity, std::optional<int> hr_max);

}  // namespace rollplan
