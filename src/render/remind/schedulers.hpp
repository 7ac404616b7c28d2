// The functions behind the table of schedulers; one file each.
#pragma once

#include <string>

#include "render/remind/reminder.hpp"

namespace rollplan {

std::string remind_by_cron(const Reminder& reminder);
std::string remind_by_at(const Reminder& reminder);
std::string remind_by_systemd(const Reminder& reminder);
std::string remind_by_calendar(const Reminder& reminder);
std::string remind_by_remind(const Reminder& reminder);

}  // namespace rollplan
