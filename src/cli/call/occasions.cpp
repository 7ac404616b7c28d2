#include "cli/call/occasions.hpp"

#include <algorithm>
#include <array>

#include "cli/call/selection.hpp"
#include "render/remind/schedulers.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
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

class Chooser {
 public:
  explicit Chooser(const Context& context)
      : context_(context),
        arguments_(context.arguments),
        clock_(context.ports.clock),
        now_(clock_.utc_now()) {}

  Moments choose(std::span<const std::int32_t> hours_after_run) {
    expect_one_kind();
    if (arguments_.has(Option::in)) return once_in();
    if (arguments_.has(Option::after_run)) return after_run(hours_after_run);
    const minutes time = parse_time(trimmed(*arguments_.value(Option::at)));
    if (arguments_.has(Option::date)) return once_on(chosen_date(context_), time);
    const auto days = arguments_.value(Option::days);
    Moments moments;
    moments.days = days ? parse_days(*days) : every_day;
    moments.first = next(time, moments.days);
    return moments;
  }

 private:
  void expect_one_kind() const {
    const int kinds = int{arguments_.has(Option::in)} + int{arguments_.has(Option::at)} +
                      int{arguments_.has(Option::after_run)};
    if (kinds == 0) {
      throw Error(ErrorKind::usage, "when should it remind you?",
                  "--at 19:30, --in 30m or --after-run");
    }
    if (kinds > 1) {
      throw Error(ErrorKind::usage, "use only one of --in, --at and --after-run",
                  "--at 19:30, --in 30m or --after-run");
    }
    const bool at = arguments_.has(Option::at);
    if (!at && arguments_.has(Option::days)) {
      throw Error(ErrorKind::usage, "--days needs --at", "such as --at 19:30");
    }
    if (!at && arguments_.has(Option::date)) {
      throw Error(ErrorKind::usage, "--date needs --at", "such as --at 19:30");
    }
    if (arguments_.has(Option::days) && arguments_.has(Option::date)) {
      throw Error(ErrorKind::usage, "use either --days or --date",
                  "--days is for every week, --date for once");
    }
    if (arguments_.has(Option::after_run) && !arguments_.has(Option::run)) {
      throw Error(ErrorKind::usage, "--after-run needs the kind of run",
                  "such as --after-run --run long");
    }
  }

  Moments once_in() const {
    const Seconds length = parse_duration(trimmed(*arguments_.value(Option::in)), "--in");
    return Moments{{later(length)}, {}, no_days};
  }

  Moments after_run(std::span<const std::int32_t> hours) const {
    Moments moments;
    for (const std::int32_t hour : hours) moments.once.push_back(later(std::chrono::hours(hour)));
    return moments;
  }

  /// Never too early by the seconds that a wall clock does not show.
  LocalTime later(Seconds length) const {
    return clock_.local(std::chrono::ceil<minutes>(now_ + length));
  }

  Moments once_on(Date date, minutes time) const {
    const LocalTime moment = std::chrono::local_days(date) + time;
    if (shown(clock_, moment) <= now_) {
      throw Error(ErrorKind::usage,
                  say("{} on {} is in the past", time_text(moment), iso_date(date)),
                  "name a later day, or leave out --date for every day");
    }
    return Moments{{moment}, {}, no_days};
  }

  /// The first such time to come.
  LocalTime next(minutes time, Weekdays days) const {
    const LocalTime wall = clock_.local(now_);
    LocalTime moment = std::chrono::floor<std::chrono::days>(wall) + time;
    while (moment <= wall || (day_of(moment) & days) == 0) moment += std::chrono::days(1);
    return moment;
  }

  const Context& context_;
  const Arguments& arguments_;
  const Clock& clock_;
  std::chrono::sys_seconds now_;
};

/// Throws Error(usage), naming another one, if the scheduler cannot do what is asked.
void expect_able(const Scheduler& scheduler, Moments& moments, const Arguments& arguments) {
  if (!scheduler.once && !moments.once.empty()) {
    throw Error(ErrorKind::usage, say("{} cannot remind you only once", scheduler.id),
                "use --as at");
  }
  if (scheduler.weekly || moments.days == no_days) return;
  if (arguments.has(Option::days)) {
    throw Error(ErrorKind::usage, say("{} cannot remind you every week", scheduler.id),
                "use --as cron");
  }
  moments = Moments{{*moments.first}, {}, no_days};
}

}  // namespace

const Scheduler& chosen_scheduler(const Arguments& arguments) {
  const auto named = arguments.value(Option::as);
  if (!named) {
    throw Error(ErrorKind::usage, "which scheduler?", "--as cron, at, systemd, ics or remind");
  }
  std::vector<std::string_view> known;
  for (const Scheduler& scheduler : schedulers()) {
    if (scheduler.id == *named) return scheduler;
    known.push_back(scheduler.id);
  }
  throw Error(ErrorKind::usage, say("--as: unknown {}", in_quotes(*named)),
              with_suggestion(*named, known, "it is cron, at, systemd, ics or remind"));
}

Moments chosen_moments(const Context& context, const Scheduler& scheduler,
                       std::span<const std::int32_t> hours_after_run) {
  Moments moments = Chooser(context).choose(hours_after_run);
  expect_able(scheduler, moments, context.arguments);
  for (const LocalTime moment : moments.once) shown(context.ports.clock, moment);
  return moments;
}

}  // namespace rollplan
