// Reads numbers and moments in the forms of run files.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

/// A moment such as 2026-11-22T17:03:05.250+01:00.
struct IsoTime {
  std::chrono::sys_time<std::chrono::milliseconds> utc{};
  std::optional<std::chrono::minutes> offset{};  ///< unset for Z and for a time without a zone
};

/// Date and time may also be separated by a space. A time without a zone is UTC. Null for any other
/// text.
std::optional<IsoTime> parse_iso_time(std::string_view text);

/// A finite number with a decimal point; null for any other text.
std::optional<double> parse_decimal(std::string_view text);

/// Rounds the number. One that is too large stays too large.
Seconds whole_seconds(double seconds);

/// The heart rate; unset if it is impossible.
std::optional<int> heart_rate(double beats);

/// How far local time is ahead of UTC; unset if no time zone is that far ahead.
std::optional<std::chrono::minutes> zone_offset(std::chrono::milliseconds ahead);

}  // namespace rollplan
