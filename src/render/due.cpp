#include "render/due.hpp"

#include "text/json_writer.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

using Days = std::chrono::days;

std::string days_ago(Days days) {
  if (days == Days(0)) return "today";
  if (days == Days(1)) return "yesterday";
  return say("{} days ago", days.count());
}

std::string iso_or_nothing(const std::optional<Date>& date) {
  return date ? iso_date(*date) : std::string();
}

}  // namespace

bool DueAnswer::is_due() const {
  const auto again = next();
  return !again || *again <= today;
}

std::optional<Date> DueAnswer::next() const {
  if (!last) return std::nullopt;
  return Date(std::chrono::sys_days(*last) + every);
}

std::string due_line(const DueAnswer& answer) {
  const std::string of_area = answer.area.empty() ? "" : say(", {}", answer.area);
  if (!answer.last && answer.not_since) {
    return say("Due{}: not rolled since {}.", of_area, iso_date(*answer.not_since));
  }
  if (!answer.last) return say("Due{}: not rolled yet.", of_area);
  const Days ago = std::chrono::sys_days(answer.today) - std::chrono::sys_days(*answer.last);
  const bool due = answer.is_due();
  std::string line = say("{}{}: last rolled {}", due ? "Due" : "Not due", of_area, days_ago(ago));
  if (ago > Days(1)) line += say(", on {}", iso_date(*answer.last));
  return due ? line + '.' : line + say("; next on {}.", iso_date(*answer.next()));
}

std::string due_json(const DueAnswer& answer) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  json.object([&] {
    json.member("schema", "rollplan.due/1");
    json.member("date", iso_date(answer.today));
    json.text_or_null("area", answer.release);
    json.member("every_d", answer.every);
    json.member("due", answer.is_due());
    json.text_or_null("last", iso_or_nothing(answer.last));
    json.text_or_null("not_since", iso_or_nothing(answer.not_since));
    json.text_or_null("next", iso_or_nothing(answer.next()));
  });
  return document + '\n';
}

}  // namespace rollplan
