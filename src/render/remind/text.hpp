// Texts shared by several schedulers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/remind/reminder.hpp"

namespace rollplan {

/// The days of a set by their names, Monday first: "MO", "WE".
std::vector<std::string> day_names(Weekdays days, const std::vector<std::string>& names);

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
