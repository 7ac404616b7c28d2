// Reads other ways to type times and days, if they can mean only one thing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

/// The unit in seconds: "m", "min", "mins", "minute", "minutes", and the same for hours and
/// seconds, in upper or lower case. Null for any other word.
std::optional<std::int32_t> seconds_in(std::string_view unit);

/// The unit in days: "d", "day", "days", "w", "week" or "weeks".
std::optional<std::int32_t> days_in(std::string_view unit);

/// Reads `2d`, `2 days` or `1 week` as days, from 0 to `most`; null for anything else.
std::optional<std::chrono::days> parse_day_count(std::string_view text, std::int32_t most);

/// Reads `19:30`, `7:30`, `7am` or `7:30 pm` as the time since midnight. Null for anything else,
/// even for `7`, which could be in the morning or in the evening.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);

/// Reads `2026-11-22`, `yesterday`, `today` or `tomorrow`.
std::optional<Date> parse_day(std::string_view text, Date today);

/// Whether `word` belongs to the number before it: the `min` of `10 min`, the `pm` of `7 pm`.
bool is_unit(std::string_view word);

}  // namespace rollplan
