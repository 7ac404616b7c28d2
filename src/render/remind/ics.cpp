// Writes iCalendar (RFC 5545) for calendars, in floating local time, with an alarm at the start.
#include "render/remind/schedulers.hpp"
#include "rollplan/version.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::size_t most_octets = 75;

std::string ical_text(std::string_view text) {
  return backslashed(text, "\\;,");
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Content lines, folded between characters, each ending with CR LF.
class Lines5545 {
 public:
  void add(std::string_view line) {
    std::size_t room = most_octets;
    while (line.size() > room) {
      std::size_t cut = room;
      while (continues_character(line[cut])) --cut;
      text_.append(line.substr(0, cut)).append("\r\n ");
      line.remove_prefix(cut);
      room = most_octets - 1;
    }
    text_.append(line).append("\r\n");
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string local_stamp(LocalTime time) {
  const std::string all = digits(time);
  return say("{}T{}00", all.substr(0, 8), all.substr(8));
}

std::string utc_stamp(std::chrono::sys_seconds moment) {
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const LocalTime time(std::chrono::floor<std::chrono::minutes>(moment).time_since_epoch());
  const auto seconds = (moment - midnight).count() % 60;
  return say("{}{:02}Z", local_stamp(time).substr(0, 13), seconds);
}

std::string recurrence(Weekdays days) {
  if (days == every_day) return "RRULE:FREQ=DAILY";
  return say("RRULE:FREQ=WEEKLY;BYDAY={}",
             day_list(days, {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}, ","));
}

long minutes_of(const Occasion& occasion) {
  constexpr long usual = 15;
  return occasion.length == Seconds(0) ? usual : (occasion.length.count() + 59) / 60;
}

void add_event(Lines5545& lines, const Reminder& reminder, const Occasion& occasion) {
  lines.add("BEGIN:VEVENT");
  lines.add(say("UID:{}@rollplan", stable_name(reminder, occasion)));
  lines.add(say("DTSTAMP:{}", utc_stamp(reminder.now)));
  lines.add(say("DTSTART:{}", local_stamp(occasion.at)));
  lines.add(say("DURATION:PT{}M", minutes_of(occasion)));
  if (occasion.days != no_days) lines.add(recurrence(occasion.days));
  lines.add(say("SUMMARY:{}", ical_text(occasion.title)));
  lines.add(say("DESCRIPTION:{}\\n{}", ical_text(occasion.text), ical_text(occasion.call)));
  lines.add("BEGIN:VALARM");
  lines.add("ACTION:DISPLAY");
  lines.add(say("DESCRIPTION:{}", ical_text(occasion.title)));
  lines.add("TRIGGER:PT0S");
  lines.add("END:VALARM");
  lines.add("END:VEVENT");
}

}  // namespace

std::string remind_by_calendar(const Reminder& reminder) {
  Lines5545 lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  lines.add(say("PRODID:-//rollplan//rollplan {}//EN", version));
  for (const Occasion& occasion : reminder.occasions) add_event(lines, reminder, occasion);
  lines.add("END:VCALENDAR");
  return std::move(lines).text();
}

}  // namespace rollplan
