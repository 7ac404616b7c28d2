// What several schedulers write the same way.
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

/// A name for the occasion that stays the same as long as it is about the same:
/// its call, its days or its date, and its place among the others.
std::string stable_name(const Occasion& occasion, std::size_t place);

}  // namespace rollplan
