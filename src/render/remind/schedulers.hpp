// The schedulers, one source file each, and the texts that they share.
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

/// The names of a set of days, Monday first: "MO,WE".
std::string day_list(Weekdays days, const std::array<std::string_view, 7>& names,
                     std::string_view separator);

/// A command in the form that a shell reads.
std::string shell_line(const Command& command);

/// A whole job as one line for a shell.
std::string shell_line(const Job& job);

/// The end of such a line, which passes the shell's variable `text` to the program as its last
/// argument. If the program fails, the line prints the text.
std::string telling_line(const Command& tell);

/// `2026-11-23`, `19:30`, and both as digits: `202611231930`.
std::string date_text(LocalTime time);
std::string time_text(LocalTime time);
std::string digits(LocalTime time);

/// A name made from the text. Equal texts give equal names.
std::string hashed_name(std::string_view text);

/// The user's name for the occasion, or one made from the call and `when`, so that the same call
/// updates the reminder and another call does not.
std::string stable_name(const Reminder& reminder, const Occasion& occasion);

}  // namespace rollplan
