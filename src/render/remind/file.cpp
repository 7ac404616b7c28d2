// Writes for the program remind: one REM line for each time.
#include <array>

#include "render/remind/schedulers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// % begins a substitution and [ an expression. A backslash at the end would join the next
/// line, but the call comes last and quotes it.
std::string remind_text(std::string_view text) {
  return replaced(replaced(text, "%", "%%"), "[", "[\"[\"]");
}

std::string date_spec(const Occasion& occasion) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (occasion.days == no_days) {
    const Date date(std::chrono::floor<std::chrono::days>(occasion.at));
    return say("{} {} {} ", static_cast<unsigned>(date.day()),
               months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
  }
  if (occasion.days == every_day) return {};
  return day_list(occasion.days, {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, " ") + ' ';
}

}  // namespace

std::string remind_by_remind(const Reminder& reminder) {
  std::string text;
  for (const Occasion& occasion : reminder.occasions) {
    const long minutes = (occasion.length.count() + 59) / 60;
    const std::string duration =
        minutes == 0 ? "" : say("DURATION {}:{:02} ", minutes / 60, minutes % 60);
    text += say("REM {}AT {} {}MSG {} - {}\n", date_spec(occasion), time_text(occasion.at),
                duration, remind_text(occasion.title), remind_text(occasion.call));
  }
  return text;
}

}  // namespace rollplan
