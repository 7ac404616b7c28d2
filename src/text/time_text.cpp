#include "text/time_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "rollplan/error.hpp"
#include "text/clear_forms.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::int64_t longest = 24 * 3600;

[[noreturn]] void refuse(std::string_view text, std::string_view what, std::string hint) {
  throw Error(ErrorKind::usage, say("{}: {} is not a length of time", what, in_quotes(text)),
              std::move(hint));
}

std::string_view blanks_removed(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

/// The unit after a number, and the blanks around it.
std::string_view take_letters(std::string_view& rest) {
  rest = blanks_removed(rest);
  std::size_t end = 0;
  while (end < rest.size() && ((rest[end] | 0x20) >= 'a' && (rest[end] | 0x20) <= 'z')) ++end;
  const std::string_view letters = rest.substr(0, end);
  rest = blanks_removed(rest.substr(end));
  return letters;
}

}  // namespace

Seconds parse_duration(std::string_view text, std::string_view what) {
  const std::string examples = "write it as 12m, 1h, 1m30s or 300s";
  std::string_view rest = blanks_removed(text);
  std::int64_t total = 0;
  std::int32_t last_unit = 0;
  while (!rest.empty()) {
    const auto number = take_number(rest);
    if (!number) refuse(text, what, examples);
    const std::string_view letters = take_letters(rest);
    if (letters.empty() && rest.empty() && last_unit == 0) {
      throw Error(
          ErrorKind::usage, say("{}: {} has no unit", what, in_quotes(text)),
          *number == 0 ? examples : say("for minutes write {0}m, for seconds {0}s", *number));
    }
    const auto unit = seconds_in(letters);
    const bool in_order = unit && (last_unit == 0 || *unit < last_unit);
    if (!in_order) refuse(text, what, examples);
    if (*number > longest) total = longest + 1;
    total += *number <= longest ? *number * *unit : 0;
    last_unit = *unit;
  }
  if (last_unit == 0) refuse(text, what, examples);
  if (total == 0) throw Error(ErrorKind::usage, say("{}: no time at all", what), examples);
  if (total > longest) {
    throw Error(ErrorKind::usage, say("{}: {} is longer than a day", what, in_quotes(text)),
                what == "--in" ? "name the time: --at HH:MM --date YYYY-MM-DD" : examples);
  }
  return Seconds(static_cast<std::int32_t>(total));
}

std::string duration_text(Seconds length) {
  const int s = length.count();
  std::string text;
  if (s >= 3600) text += say("{}h", s / 3600);
  if (s % 3600 >= 60) text += say("{}m", s % 3600 / 60);
  if (s % 60 > 0 || s == 0) text += say("{}s", s % 60);
  return text;
}

std::string clock_text(Seconds length) {
  const int s = length.count();
  if (s >= 3600) return say("{}:{:02}:{:02}", s / 3600, s % 3600 / 60, s % 60);
  return say("{}:{:02}", s / 60, s % 60);
}

std::string spelled_duration(Seconds length) {
  const auto total = length.count();
  std::string text;
  const auto add = [&](auto number, std::string_view unit) {
    if (number != 0) text += say("{}{} {}", text.empty() ? "" : " ", number, unit);
  };
  add(total / 3600, "h");
  add(total / 60 % 60, "min");
  add(total % 60, "s");
  return text.empty() ? "0 s" : text;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso_date(Date date) {
  return say("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
             static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string day_and_month(Date date) {
  constexpr std::array<std::string_view, 12> months{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return say("{} {}", static_cast<unsigned>(date.day()),
             months[static_cast<unsigned>(date.month()) - 1]);
}

std::string long_date(Date date) {
  constexpr std::array<std::string_view, 7> days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};
  const std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return say("{} {} {}", days[weekday.c_encoding()], day_and_month(date),
             static_cast<int>(date.year()));
}

std::string iso_moment(std::chrono::sys_seconds moment, std::chrono::minutes utc_offset) {
  const std::chrono::sys_seconds local = moment + utc_offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(local - day);
  const int offset = static_cast<int>(utc_offset.count());
  return say("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso_date(Date(day)), time.hours().count(),
             time.minutes().count(), time.seconds().count(), offset < 0 ? '-' : '+',
             std::abs(offset) / 60, std::abs(offset) % 60);
}

namespace {

/// `07:10` or, for an offset, `18:00`.
std::optional<std::chrono::minutes> hours_and_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = whole_number(text.substr(0, 2));
  const auto minutes = whole_number(text.substr(3));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return std::chrono::minutes(60 * *hours + *minutes);
}

}  // namespace

std::optional<ZonedMoment> parse_moment(std::string_view text) {
  if (text.size() != 25 || text[10] != 'T' || text[16] != ':') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto time = hours_and_minutes(text.substr(11, 5));
  const auto seconds = whole_number(text.substr(17, 2));
  const auto offset = hours_and_minutes(text.substr(20));
  const bool is_whole = date && time && seconds && *seconds < 60 && offset &&
                        *offset <= most_utc_offset && (text[19] == '+' || text[19] == '-');
  if (!is_whole) return std::nullopt;
  ZonedMoment zoned;
  zoned.utc_offset = text[19] == '-' ? -*offset : *offset;
  zoned.moment =
      std::chrono::sys_days(*date) + *time + std::chrono::seconds(*seconds) - zoned.utc_offset;
  return zoned;
}

}  // namespace rollplan
