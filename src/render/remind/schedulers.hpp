// The schedulers, one file each, and the texts that several of them need.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "render/remind/reminder.hpp"

namespace rollplan {

std::string remind_by_cron(const Reminder& reminder);
std::string remind_by_at(const Reminder& reminder);
std::string remind_by_systemd(const Reminder& reminder);
std::string remind_by_calendar(const Reminder& reminder);
std::string remind_by_remind(const Reminder& reminder);

/// The days of a set by their names, Monday first: "MO,WE".
std::string day_list(Weekdays days, const std::array<std::string_view, 7>& names,
                     std::string_view separator);

/// The command for a shell.
std::string shell_line(const std::vector<std::string>& command);

/// `2026-11-23`, `19:30`, and both as digits: `202611231930`.
std::string date_text(LocalTime time);
std::string time_text(LocalTime time);
std::string digits(LocalTime time);

/// A name for the occasion. It depends on the call, on the days or the date, and on the
/// number among the follow-ups, but not on the time, so that a later call updates it.
std::string stable_name(const Occasion& occasion, std::size_t place);

}  // namespace rollplan
