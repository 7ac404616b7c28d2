#include "render/remind/schedulers.hpp"

#include <array>

#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {

std::span<const Scheduler> schedulers() {
  static constexpr std::array<Scheduler, 5> all{{{"cron", false, true, remind_by_cron},
                                                 {"at", true, false, remind_by_at},
                                                 {"systemd", true, true, remind_by_systemd},
                                                 {"ics", true, true, remind_by_calendar},
                                                 {"remind", true, true, remind_by_remind}}};
  return all;
}

Weekdays day_of(LocalTime time) {
  const std::chrono::weekday day(std::chrono::floor<std::chrono::days>(time));
  return static_cast<Weekdays>(1U << (day.iso_encoding() - 1));
}

std::string day_list(Weekdays days, const std::array<std::string_view, 7>& names,
                     std::string_view separator) {
  std::vector<std::string_view> chosen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((days >> i & 1U) != 0) chosen.push_back(names[i]);
  }
  return joined(chosen, separator, separator);
}

std::string shell_line(const std::vector<std::string>& command) {
  return joined(command, " ", " ", shell_quoted);
}

std::string date_text(LocalTime time) {
  return iso_date(Date(std::chrono::floor<std::chrono::days>(time)));
}

std::string time_text(LocalTime time) {
  const auto minutes = (time - std::chrono::floor<std::chrono::days>(time)).count();
  return say("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string digits(LocalTime time) {
  std::string text = date_text(time) + time_text(time);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

std::string stable_name(const Occasion& occasion, std::size_t place) {
  const std::string when = occasion.days == no_days ? date_text(occasion.at) : "weekly";
  // FNV-1a: the same on every machine and in every version.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : say("{}\n{}\n{}", occasion.call, when, place)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return say("rollplan-{:016x}", hash);
}

}  // namespace rollplan
