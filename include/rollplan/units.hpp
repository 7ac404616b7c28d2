// The units that every other header uses.
#pragma once

#include <chrono>
#include <cstdint>

namespace rollplan {

/// Whole seconds: every length of time in a catalogue or a routine.
using Seconds = std::chrono::duration<std::int32_t>;

/// A calendar date without a time zone.
using Date = std::chrono::year_month_day;

/// A date and time of day on a local clock, without a time zone.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// A side of the body. `both` means left and right, or an area with no sides.
enum class Side : std::uint8_t { left, right, both };

/// How hard to press.
enum class Level : std::uint8_t { gentle, normal, firm };

}  // namespace rollplan
