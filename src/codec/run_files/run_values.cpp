#include "codec/run_files/run_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr std::size_t date_size = 10;

/// Removes `characters` digits from the front of the text and returns them if at most `most`.
std::optional<int> take_digits(std::string_view& text, std::size_t characters, int most) {
  const auto value = whole_number(text.substr(0, characters));
  if (text.size() < characters || !value || *value > most) return std::nullopt;
  text.remove_prefix(characters);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// 17:03 or 1703
std::optional<std::chrono::minutes> take_clock(std::string_view& text) {
  const auto hours = take_digits(text, 2, 23);
  if (!hours) return std::nullopt;
  take(text, ':');
  const auto minutes = take_digits(text, 2, 59);
  if (!minutes) return std::nullopt;
  return *hours * 1h + *minutes * 1min;
}

/// The digits after the point, of which only the first three count.
std::optional<milliseconds> take_fraction(std::string_view& text) {
  milliseconds sum = 0ms;
  milliseconds worth = 100ms;
  std::size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    sum += (text[digits] - '0') * worth;
    worth /= 10;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return sum;
}

/// Seconds with a fraction. A leap second becomes the first second of the next minute.
std::optional<milliseconds> take_seconds(std::string_view& text) {
  if (!take(text, ':')) return std::nullopt;
  const auto seconds = take_digits(text, 2, 60);
  if (!seconds) return std::nullopt;
  if (!take(text, '.') && !take(text, ',')) return *seconds * 1000ms;
  const auto fraction = take_fraction(text);
  if (!fraction) return std::nullopt;
  return *seconds * 1000ms + *fraction;
}

struct Zone {
  std::optional<std::chrono::minutes> offset{};
};

/// Null if the rest is not a time zone.
std::optional<Zone> zone_of(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return Zone{};
  const bool west = text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock || !text.empty() || *clock > 15h) return std::nullopt;
  return Zone{west ? -*clock : *clock};
}

}  // namespace

std::optional<IsoTime> parse_iso_time(std::string_view text) {
  text = trimmed(text);
  const auto date = parse_date(text.substr(0, date_size));
  if (!date) return std::nullopt;
  text.remove_prefix(date_size);
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  const auto seconds = take_seconds(text);
  if (!seconds) return std::nullopt;
  const auto zone = zone_of(text);
  if (!zone) return std::nullopt;
  const auto local = std::chrono::sys_days(*date) + *clock + *seconds;
  return IsoTime{local - zone->offset.value_or(0min), zone->offset};
}

std::optional<double> parse_decimal(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

Seconds whole_seconds(double seconds) {
  constexpr double most = 1e9;
  return Seconds(static_cast<std::int32_t>(std::lround(std::clamp(seconds, -most, most))));
}

std::optional<int> heart_rate(double beats) {
  constexpr double least = 20, most = 254;
  if (!(beats >= least && beats <= most)) return std::nullopt;
  return static_cast<int>(std::lround(beats));
}

std::optional<std::chrono::minutes> zone_offset(std::chrono::milliseconds ahead) {
  if (ahead < -15h || ahead > 15h) return std::nullopt;
  return std::chrono::round<std::chrono::minutes>(ahead);
}

}  // namespace rollplan
