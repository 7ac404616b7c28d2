#include "text/clear_forms.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

struct Unit {
  std::array<std::string_view, 5> words;
  std::int32_t size;
};

constexpr std::array units_of_time{Unit{{"h", "hr", "hrs", "hour", "hours"}, 3600},
                                   Unit{{"m", "min", "mins", "minute", "minutes"}, 60},
                                   Unit{{"s", "sec", "secs", "second", "seconds"}, 1}};
constexpr std::array units_of_days{Unit{{"d", "day", "days"}, 1}, Unit{{"w", "week", "weeks"}, 7}};

std::optional<std::int32_t> size_of(std::string_view word, std::span<const Unit> units) {
  if (word.empty()) return std::nullopt;
  for (const Unit& unit : units) {
    const auto is_it = [&](std::string_view known) { return same_word(known, word); };
    if (std::ranges::any_of(unit.words, is_it)) return unit.size;
  }
  return std::nullopt;
}

bool is_half_of_day(std::string_view word) {
  return same_word(word, "am") || same_word(word, "pm");
}

/// The hour on a 12-hour clock: 12am is midnight, 12pm is noon.
std::optional<int> hour_of_twelve(int hour, std::string_view half) {
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (same_word(half, "pm") ? 12 : 0);
}

}  // namespace

std::optional<std::int32_t> seconds_in(std::string_view unit) {
  return size_of(unit, units_of_time);
}

std::optional<std::int32_t> days_in(std::string_view unit) {
  return size_of(unit, units_of_days);
}

std::optional<std::chrono::days> parse_day_count(std::string_view text, std::int32_t most) {
  text = trimmed(text);
  const auto count = take_number(text);
  const auto unit = days_in(trimmed(text));
  if (!count || !unit || *count > most) return std::nullopt;
  return std::chrono::days(*count * *unit);
}

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
  text = trimmed(text);
  const std::size_t letters = std::min(text.find_first_of("aApP"), text.size());
  const std::string_view half = text.substr(letters);
  const std::string_view digits = trimmed(text.substr(0, letters));
  const std::size_t colon = std::min(digits.find(':'), digits.size());
  const std::string_view minute_digits = digits.substr(std::min(colon + 1, digits.size()));
  const auto hour = whole_number(digits.substr(0, colon > 2 ? 0 : colon));
  const bool has_minutes = colon < digits.size();
  const auto minute = has_minutes ? whole_number(minute_digits) : std::optional(0);
  if (!hour || !minute || *minute > 59 || (has_minutes && minute_digits.size() != 2)) {
    return std::nullopt;
  }
  if (half.empty()) {
    if (!has_minutes || *hour > 23) return std::nullopt;
    return std::chrono::minutes(60 * *hour + *minute);
  }
  const auto hour_of_day = is_half_of_day(half) ? hour_of_twelve(*hour, half) : std::nullopt;
  if (!hour_of_day) return std::nullopt;
  return std::chrono::minutes(60 * *hour_of_day + *minute);
}

std::optional<Date> parse_day(std::string_view text, Date today) {
  if (const auto date = parse_date(text)) return date;
  constexpr std::array<std::pair<std::string_view, int>, 3> names{
      {{"yesterday", -1}, {"today", 0}, {"tomorrow", 1}}};
  for (const auto& [name, offset] : names) {
    if (same_word(text, name))
      return Date(std::chrono::sys_days(today) + std::chrono::days(offset));
  }
  return std::nullopt;
}

bool is_unit(std::string_view word) {
  return seconds_in(word) || days_in(word) || is_half_of_day(word);
}

}  // namespace rollplan
