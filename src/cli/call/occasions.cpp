#include "cli/call/occasions.hpp"

#include <algorithm>
#include <array>

#include "cli/call/names.hpp"
#include "cli/call/selection.hpp"
#include "render/remind/schedulers.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using std::chrono::minutes;

/// A day by its name, or by the first letters of it that are usual.
std::optional<std::size_t> find_day(std::string_view word) {
  constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};
  const std::string day = plain_word(word);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (day == names[i] || day == names[i].substr(0, 3)) return i;
  }
  if (day == "tues") return 1;
  if (day == "thurs") return 3;
  return std::nullopt;
}

/// `19:30`, since midnight.
minutes parse_time(std::string_view text) {
  const bool has_form = text.size() == 5 && text[2] == ':';
  const auto hour = has_form ? whole_number(text.substr(0, 2)) : std::nullopt;
  const auto minute = has_form ? whole_number(text.substr(3)) : std::nullopt;
  if (hour && minute && *hour < 24 && *minute < 60) return minutes(60 * *hour + *minute);
  throw Error(ErrorKind::usage, say("--at: not a time of day: {}", in_quotes(text)),
              "write it as 07:15 or 19:30");
}

/// `mon`, or `mon-fri`, which may go over the end of the week: `sat-mon`.
Weekdays parse_day_or_range(std::string_view word) {
  const std::vector<std::string_view> ends = split(word, '-');
  const auto first = find_day(ends.front());
  const auto last = find_day(ends.back());
  if (!first || !last || ends.size() > 2) {
    throw Error(ErrorKind::usage, say("--days: not a day: {}", in_quotes(word)),
                "days are mon,tue,wed,thu,fri,sat,sun");
  }
  Weekdays days = no_days;
  for (std::size_t day = *first;; day = (day + 1) % 7) {
    days = static_cast<Weekdays>(days | 1U << day);
    if (day == *last) return days;
  }
}

Weekdays parse_days(std::string_view text) {
  Weekdays days = no_days;
  for (const std::string_view word : split(text, ',')) {
    days = static_cast<Weekdays>(days | parse_day_or_range(word));
  }
  return days;
}

/// A moment that no clock will show is refused.
std::chrono::sys_seconds shown(const Clock& clock, LocalTime moment) {
  const auto utc = clock.utc(moment);
  if (!utc) {
    throw Error(ErrorKind::usage,
                say("on {} the clocks go forward over {}", date_text(moment), time_text(moment)),
                say("take {}", time_text(moment + std::chrono::hours(1))));
  }
  return *utc;
}

Occasion occasion_at(LocalTime moment, Weekdays days = no_days) {
  Occasion occasion;
  occasion.at = moment;
  occasion.days = days;
  return occasion;
}

void expect(bool is_so, const char* otherwise, const char* hint) {
  if (!is_so) throw Error(ErrorKind::usage, otherwise, hint);
}

void expect_one_kind(const Arguments& arguments) {
  const bool at = arguments.has(Option::at);
  const bool days = arguments.has(Option::days);
  const bool date = arguments.has(Option::date);
  const bool after_run = arguments.has(Option::after_run);
  const int kinds = int{arguments.has(Option::in)} + int{at} + int{after_run};
  constexpr const char* all_kinds = "--at 19:30, --in 30m or --after-run";
  expect(kinds > 0, "when should it remind you?", all_kinds);
  expect(kinds == 1, "use only one of --in, --at and --after-run", all_kinds);
  expect(at || !days, "--days needs --at", "such as --at 19:30");
  expect(at || !date, "--date needs --at", "such as --at 19:30");
  expect(!days || !date, "use either --days or --date",
         "--days is for every week, --date for once");
  expect(!after_run || arguments.has(Option::run), "--after-run needs the kind of run",
         "such as --after-run --run long");
}

class Chooser {
 public:
  explicit Chooser(const Context& context)
      : context_(context), clock_(context.ports.clock), now_(clock_.utc_now()) {}

  std::vector<Occasion> choose(std::span<const std::int32_t> hours_after_run) const {
    const Arguments& arguments = context_.arguments;
    expect_one_kind(arguments);
    if (const auto length = arguments.value(Option::in)) {
      return {later(parse_duration(trimmed(*length), "--in"))};
    }
    if (arguments.has(Option::after_run)) {
      std::vector<Occasion> occasions;
      for (const std::int32_t hour : hours_after_run) {
        occasions.push_back(later(std::chrono::hours(hour)));
      }
      return occasions;
    }
    const minutes time = parse_time(trimmed(*arguments.value(Option::at)));
    if (arguments.has(Option::date)) return {once_on(chosen_date(context_), time)};
    const auto days = arguments.value(Option::days);
    return {weekly(time, days ? parse_days(*days) : every_day)};
  }

 private:
  /// Never too early by the seconds that a wall clock does not show.
  Occasion later(Seconds length) const {
    return occasion_at(clock_.local(std::chrono::ceil<minutes>(now_ + length)));
  }

  Occasion once_on(Date date, minutes time) const {
    const LocalTime moment = std::chrono::local_days(date) + time;
    if (shown(clock_, moment) <= now_) {
      throw Error(ErrorKind::usage,
                  say("{} on {} is in the past", time_text(moment), iso_date(date)),
                  "name a later day, or leave out --date for every day");
    }
    return occasion_at(moment);
  }

  /// From the first such time to come.
  Occasion weekly(minutes time, Weekdays days) const {
    const LocalTime wall = clock_.local(now_);
    LocalTime moment = std::chrono::floor<std::chrono::days>(wall) + time;
    while (moment <= wall || (day_of(moment) & days) == 0) moment += std::chrono::days(1);
    return occasion_at(moment, days);
  }

  const Context& context_;
  const Clock& clock_;
  std::chrono::sys_seconds now_;
};

/// Throws Error(usage), naming another one, if the scheduler cannot do what is asked.
/// Every day becomes once if need be.
void make_able(Occasion& occasion, const Scheduler& scheduler, const Arguments& arguments) {
  const bool is_once = occasion.days == no_days;
  if (is_once ? scheduler.once : scheduler.weekly) return;
  if (is_once) {
    throw Error(ErrorKind::usage, say("{} cannot remind you only once", scheduler.id),
                "use --as at");
  }
  if (arguments.has(Option::days)) {
    throw Error(ErrorKind::usage, say("{} cannot remind you every week", scheduler.id),
                "use --as cron");
  }
  occasion.days = no_days;
}

}  // namespace

const Scheduler& chosen_scheduler(const Arguments& arguments) {
  const auto named = arguments.value(Option::as);
  if (!named) {
    throw Error(ErrorKind::usage, "which scheduler?", "--as cron, at, systemd, ics or remind");
  }
  return row_named(*named, schedulers(), &Scheduler::id, say("--as: unknown {}", in_quotes(*named)),
                   "it is cron, at, systemd, ics or remind");
}

std::vector<Occasion> chosen_occasions(const Context& context, const Scheduler& scheduler,
                                       std::span<const std::int32_t> hours_after_run) {
  std::vector<Occasion> occasions = Chooser(context).choose(hours_after_run);
  for (Occasion& occasion : occasions) {
    make_able(occasion, scheduler, context.arguments);
    if (occasion.days == no_days) shown(context.ports.clock, occasion.at);
  }
  return occasions;
}

}  // namespace rollplan
