// Reads and writes lengths of time and dates as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

/// Reads `12m`, `1h`, `1m30s` or `300s`, with the units from large to small, each once. Throws
/// Error(usage), which names `what`, for anything else, for an empty text and for zero.
Seconds parse_duration(std::string_view text, std::string_view what);

/// The shortest text that `parse_duration` reads back: `1m38s`, `12m`, `45s`.
std::string duration_text(Seconds length);

/// In the form of a clock: `0:30`, `12:32`, `1:02:03`.
std::string clock_text(Seconds length);

/// For running text, where a clock's form would be taken for a time of day: `12 min 32 s`.
std::string spelled_duration(Seconds length);

/// Reads `2026-11-22`; null for any other form and for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// `2026-11-22`
std::string iso_date(Date date);

/// `Sunday 22 November 2026`
std::string long_date(Date date);

/// `22 November`
std::string day_and_month(Date date);

/// No local time is further from UTC than this.
inline constexpr std::chrono::minutes most_utc_offset = std::chrono::hours(18);

/// A moment and its local time: `2026-11-22T07:10:00+01:00`.
std::string iso_moment(std::chrono::sys_seconds moment, std::chrono::minutes utc_offset);

struct ZonedMoment {
  std::chrono::sys_seconds moment{};
  std::chrono::minutes utc_offset{};
};

/// Reads what `iso_moment` writes; null for any other form.
std::optional<ZonedMoment> parse_moment(std::string_view text);

}  // namespace rollplan
