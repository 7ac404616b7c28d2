// Writes lines for `crontab`: a comment, and one line for each time.
#include "render/remind/schedulers.hpp"
#include "rollplan/error.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// The longest command; crontab refuses the whole file if one is longer.
constexpr std::size_t most_bytes = 998;

/// cron ends the command at a bare %. Some crons, but not all, also read \\ as one backslash, so
/// two empty quotes separate a backslash from the next one. Every backslash is within single
/// quotes.
std::string for_cron(std::string_view line) {
  std::string text;
  for (const char c : line) {
    if (text.ends_with('\\') && (c == '\\' || c == '%')) text += "''";
    if (c == '%') text += '\\';
    text += c;
  }
  return text;
}

std::string cron_command(const Occasion& occasion) {
  std::string line = for_cron(shell_line(occasion.job));
  if (line.size() > most_bytes) {
    throw Error(
        ErrorKind::usage,
        say("crontab takes commands of {} bytes, and this one has {}", most_bytes, line.size()),
        "--as systemd takes longer ones");
  }
  return line;
}

std::string days_field(Weekdays days) {
  return days == every_day ? "*" : day_list(days, {"1", "2", "3", "4", "5", "6", "0"}, ",");
}

}  // namespace

std::string remind_by_cron(const Reminder& reminder) {
  std::string text;
  for (const Occasion& occasion : reminder.occasions) {
    const std::string time = time_text(occasion.at);
    text += say("# {}\n{} {} * * {} {}\n", occasion.title, std::stoi(time.substr(3)),
                std::stoi(time.substr(0, 2)), days_field(occasion.days), cron_command(occasion));
  }
  return text;
}

}  // namespace rollplan
