// Reminders for the schedulers that the user already runs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/units.hpp"

namespace rollplan {

/// Weekdays of the week, a bit each, Monday the lowest.
using Weekdays = std::uint8_t;
inline constexpr Weekdays no_days = 0;
inline constexpr Weekdays every_day = 0x7F;

/// The day of the week of a moment, as the only one of a set.
Weekdays day_of(LocalTime time);

/// Once at `at`; with `days`, from then on every week on those days, one of which is the day
/// of `at`.
struct Occasion {
  LocalTime at{};
  Weekdays days = no_days;
  std::string title;                 ///< "Roll: calves, IT band"
  std::string text;                  ///< what to do, in a line or two
  std::string call;                  ///< as a person types it: "rollplan today --sore calf"
  std::vector<std::string> command;  ///< as a scheduler runs it: an absolute path and its arguments
  Seconds length{};                  ///< roughly how long it takes; 0 if unknown
};

struct Reminder {
  std::vector<Occasion> occasions;
  std::chrono::sys_seconds now{};  ///< when it was written
};

/// One program that can remind.
struct Scheduler {
  std::string_view id;
  bool once, weekly;  ///< what it can do
  std::string (*write)(const Reminder&);
};

std::span<const Scheduler> schedulers();

}  // namespace rollplan
