// Times and days in the other forms that people type and that can mean only one thing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

/// In seconds, for "m", "min", "mins", "minute" and "minutes", and so on for hours and seconds;
/// any case. Null for any other word.
std::optional<std::int32_t> seconds_in(std::string_view unit);

/// In days, for "d", "day", "days", "w", "week" and "weeks".
std::optional<std::int32_t> days_in(std::string_view unit);

/// `2d`, `2 days`, `1 week`: in days, from 0 to `most`; null for anything else.
std::optional<std::chrono::days> parse_day_count(std::string_view text, std::int32_t most);

/// `19:30`, `7:30`, `7am`, `7:30 pm`: since midnight. Null for anything else, also for a bare
/// `7`, which could be in the morning or in the evening.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);

/// `2026-11-22`, `yesterday`, `today` or `tomorrow`.
std::optional<Date> parse_day(std::string_view text, Date today);

/// Whether `word` belongs to the number in front of it: the `min` of `10 min`, the `pm` of `7 pm`.
bool is_unit(std::string_view word);

}  // namespace rollplan
