#include "render/remind/schedulers.hpp"

#include <array>

#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {

std::span<const Scheduler> schedulers() {
  static constexpr std::array<Scheduler, 5> all{{{"cron", false, true, true, remind_by_cron},
                                                 {"at", true, false, true, remind_by_at},
                                                 {"systemd", true, true, true, remind_by_systemd},
                                                 {"ics", true, true, false, remind_by_calendar},
                                                 {"remind", true, true, false, remind_by_remind}}};
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

std::string hashed_name(std::string_view text) {
  // FNV-1a, because it is the same on every machine and in every version.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return say("rollplan-{:016x}", hash);
}

std::string stable_name(const Reminder& reminder, const Occasion& occasion) {
  if (reminder.name.empty()) return hashed_name(say("{}\n{}", occasion.call, occasion.when));
  const std::string name = "rollplan-" + reminder.name;
  // A name cannot contain a dot, so no other reminder has this name.
  return occasion.place == 0 ? name : say("{}.{}", name, occasion.place + 1);
}

}  // namespace rollplan
