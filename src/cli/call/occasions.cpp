#include "cli/call/occasions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/call/names.hpp"
#include "cli/call/selection.hpp"
#include "render/remind/schedulers.hpp"
#include "rollplan/error.hpp"
#include "text/clear_forms.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using std::chrono::minutes;

/// Finds a day of the week by its name or a usual abbreviation.
std::optional<std::size_t> find_day(std::string_view word) {
  constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};
  const std::string day = plain_word(word);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (day == names[i] || day == names[i].substr(0, 3) || day == say("{}s", names[i])) {
      return i;
    }
  }
  if (day == "tues") return 1;
  if (day == "thurs") return 3;
  return std::nullopt;
}

/// Suggests how to write an hour that could be in the morning or in the evening.
std::string times_at(std::string_view text) {
  const auto hour = whole_number(text);
  if (!hour || *hour > 23) return "write it as 07:15, 19:30 or 7pm";
  if (*hour == 0 || *hour > 12) return say("write it as {:02}:00", *hour);
  return say("write it as {0}am or {0}pm", *hour);
}

minutes parse_time(std::string_view text) {
  if (const auto time = parse_time_of_day(text)) return *time;
  throw Error(ErrorKind::usage, say("--at: not a time of day: {}", in_quotes(text)),
              times_at(text));
}

/// The days that a word such as "weekend" stands for; none for any other word.
Weekdays named_days(std::string_view word) {
  constexpr Weekdays weekend = 0b110'0000;
  if (same_word(word, "weekdays") || same_word(word, "weekday")) return every_day & ~weekend;
  if (same_word(word, "weekends") || same_word(word, "weekend")) return weekend;
  return same_word(word, "daily") ? every_day : no_days;
}

/// Parses `mon` or `mon-fri`. A range may pass the end of the week: `sat-mon`.
Weekdays parse_day_or_range(std::string_view word) {
  if (const Weekdays named = named_days(word); named != no_days) return named;
  const std::vector<std::string_view> ends = split(word, '-');
  const auto first = find_day(ends.front());
  const auto last = find_day(ends.back());
  if (!first || !last || ends.size() > 2) {
    throw Error(ErrorKind::usage, say("--days: not a day: {}", in_quotes(word)),
                "days are mon,tue,wed,thu,fri,sat,sun, weekdays and weekends");
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

/// Refuses a time that the clocks skip when daylight saving time begins.
std::chrono::sys_seconds shown(const Clock& clock, LocalTime moment) {
  const auto utc = clock.utc(moment);
  if (!utc) {
    throw Error(ErrorKind::usage,
                say("on {} the clocks go forward over {}", date_text(moment), time_text(moment)),
                say("take {}", time_text(moment + std::chrono::hours(1))));
  }
  return *utc;
}

Occasion occasion_at(LocalTime moment, std::string when, Weekdays days = no_days) {
  Occasion occasion;
  occasion.at = moment;
  occasion.when = std::move(when);
  occasion.days = days;
  return occasion;
}

/// The times of day, sorted and without repetitions.
std::vector<minutes> parse_times(std::string_view text) {
  std::vector<minutes> times;
  for (const std::string_view word : split(text, ',')) times.push_back(parse_time(word));
  std::ranges::sort(times);
  const auto rest = std::unique(times.begin(), times.end());
  times.erase(rest, times.end());
  return times;
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
         "--days repeats every week, --date is for one day");
  expect(!after_run || arguments.has(Option::run) || arguments.has(Option::watch),
         "--after-run needs the kind of run", "such as --after-run --run long");
}

class Chooser {
 public:
  explicit Chooser(const Context& context)
      : context_(context), clock_(context.ports.clock), now_(clock_.utc_now()) {}

  std::vector<Occasion> choose(const FinishedRun& run) const {
    const Arguments& arguments = context_.arguments;
    if (const auto length = arguments.value(Option::in)) {
      const Seconds seconds = parse_duration(trimmed(*length), "--in");
      return {later(now_, seconds, say("in {} on {}", duration_text(seconds), today()))};
    }
    if (arguments.has(Option::after_run)) return after(run);
    const std::vector<minutes> times = parse_times(*arguments.value(Option::at));
    const bool is_once = arguments.has(Option::date);
    const auto named = arguments.value(Option::days);
    const Weekdays days = named ? parse_days(*named) : every_day;
    std::vector<Occasion> occasions;
    occasions.reserve(times.size());
    for (const minutes time : times) {
      occasions.push_back(is_once ? once_on(chosen_date(context_), time) : weekly(time, days));
      occasions.back().place = occasions.size() - 1;
    }
    return occasions;
  }

 private:
  /// Rounds up to a minute, so that the reminder never comes early.
  Occasion later(std::chrono::sys_seconds from, Seconds length, std::string when) const {
    return occasion_at(clock_.local(std::chrono::ceil<minutes>(from + length)), std::move(when));
  }

  std::string today() const { return date_text(clock_.local(now_)); }

  /// The follow-ups that are still to come. The names depend only on the run, so that asking again
  /// updates the same reminders. Without a file, all runs of one day count as the same run.
  std::vector<Occasion> after(const FinishedRun& run) const {
    const auto end = run.end.value_or(now_);
    const std::string which =
        run.start ? digits(clock_.local(*run.start)) : say("the run on {}", today());
    std::vector<Occasion> occasions;
    occasions.reserve(run.follow_up.size());
    for (std::size_t i = 0; i < run.follow_up.size(); ++i) {
      const std::chrono::hours hours(run.follow_up[i]);
      if (run.end && end + hours <= now_) continue;
      occasions.push_back(later(end, hours, say("{} h after {}", hours.count(), which)));
      occasions.back().place = i;
    }
    return occasions;
  }

  Occasion once_on(Date date, minutes time) const {
    const LocalTime moment = std::chrono::local_days(date) + time;
    if (shown(clock_, moment) <= now_) {
      throw Error(ErrorKind::usage,
                  say("{} on {} is in the past", time_text(moment), iso_date(date)),
                  "name a later day, or leave out --date for every day");
    }
    return occasion_at(moment, say("on {} at {}", iso_date(date), time_text(moment)));
  }

  /// Starts at the next such time.
  Occasion weekly(minutes time, Weekdays days) const {
    const LocalTime wall = clock_.local(now_);
    LocalTime moment = std::chrono::floor<std::chrono::days>(wall) + time;
    while (moment <= wall || (day_of(moment) & days) == 0) moment += std::chrono::days(1);
    return occasion_at(moment, say("on days {} at {}", days, time_text(moment)), days);
  }

  const Context& context_;
  const Clock& clock_;
  std::chrono::sys_seconds now_;
};

[[noreturn]] void refuse_once(const Scheduler& scheduler) {
  throw Error(ErrorKind::usage, say("{} cannot remind you only once", scheduler.id), "use --as at");
}

/// Turns a daily reminder into a single one if the scheduler cannot repeat. Throws Error(usage),
/// which suggests another scheduler, if that does not help.
void make_able(Occasion& occasion, const Scheduler& scheduler, const Arguments& arguments) {
  const bool is_once = occasion.days == no_days;
  if (is_once ? scheduler.once : scheduler.weekly) return;
  if (is_once) refuse_once(scheduler);
  if (arguments.has(Option::days)) {
    throw Error(ErrorKind::usage, say("{} cannot remind you every week", scheduler.id),
                "use --as cron");
  }
  occasion.days = no_days;
}

void expect_watchable(const Arguments& arguments, const Scheduler& scheduler) {
  if (!arguments.has(Option::watch)) return;
  if (scheduler.id != "systemd") {
    throw Error(ErrorKind::usage, say("{} cannot watch a folder", scheduler.id),
                "use --as systemd; or, from a hook, --after-run --run FOLDER");
  }
  expect(arguments.has(Option::after_run), "--watch needs --after-run",
         "such as --after-run --watch ~/runs");
  expect(!arguments.has(Option::run), "use either --watch or --run",
         "the new file says which kind of run it was");
}

}  // namespace

void check_reminder(const Arguments& arguments, const Scheduler& scheduler) {
  for (const Option option : {Option::notify, Option::if_due}) {
    if (scheduler.runs_jobs || !arguments.has(option)) continue;
    throw Error(
        ErrorKind::usage,
        say("--{}: {} runs no programs, it only shows what to do", name_of(option), scheduler.id),
        say("leave out --{}, or use --as cron, at or systemd", name_of(option)));
  }
  expect(arguments.has(Option::if_due) || !arguments.has(Option::every), "--every needs --if-due",
         "such as --if-due --every 3d");
  expect_one_kind(arguments);
  expect_watchable(arguments, scheduler);
  if (arguments.has(Option::after_run) && !scheduler.once) refuse_once(scheduler);
}

const Scheduler& chosen_scheduler(const Arguments& arguments) {
  const auto named = arguments.value(Option::as);
  if (!named) {
    throw Error(ErrorKind::usage, "which scheduler?", "--as cron, at, systemd, ics or remind");
  }
  return row_named(*named, schedulers(), &Scheduler::id, say("--as: unknown {}", in_quotes(*named)),
                   "use cron, at, systemd, ics or remind");
}

std::vector<Occasion> chosen_occasions(const Context& context, const Scheduler& scheduler,
                                       const FinishedRun& run) {
  std::vector<Occasion> occasions = Chooser(context).choose(run);
  for (Occasion& occasion : occasions) {
    make_able(occasion, scheduler, context.arguments);
    if (occasion.days == no_days) shown(context.ports.clock, occasion.at);
  }
  return occasions;
}

}  // namespace rollplan
