// Calls that `remind` refuses, and the commands that it suggests instead.
#include "catch.hpp"
#include "remind_calls.hpp"
#include "render/remind/reminder.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("cron cannot do a thing once, at cannot do it every week", "[cli][remind]") {
  for (const auto& when :
       std::vector<std::vector<std::string>>{{"--in", "30m"},
                                             {"--after-run", "--run", "easy"},
                                             {"--at", "20:00", "--date", "2026-11-23"}}) {
    std::vector<std::string> words{"--as", "cron"};
    words.insert(words.end(), when.begin(), when.end());
    CHECK(holds(error(remind(words)), "--as at"));
  }
  CHECK(holds(error(remind({"--as", "at", "--at", "20:00", "--days", "mon"})), "--as cron"));
}

TEST_CASE("times that are over or that no clock shows are refused with the way out",
          "[cli][remind]") {
  CHECK(holds(error(remind({"--as", "at", "--at", "17:59", "--date", "2026-11-22"})),
              "is in the past"));
  Call call = remind({"--as", "ics", "--at", "02:30", "--date", "2027-03-28"});
  call.clock.jumped_over =
      LocalTime(std::chrono::local_days(
          Date{std::chrono::year(2027), std::chrono::month(3), std::chrono::day(28)})) +
      std::chrono::minutes(150);
  CHECK(holds(error(std::move(call)), "take 03:30"));
  // also if no day is named and that time is the next one to come
  Call next = remind({"--as", "at", "--at", "02:30"});
  next.clock.jumped_over =
      LocalTime(std::chrono::local_days(
          Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)})) +
      std::chrono::minutes(150);
  CHECK(holds(error(std::move(next)), "take 03:30"));
}

TEST_CASE("slips in a reminder are reported with what was expected", "[cli][remind]") {
  CHECK(holds(error(remind({"--at", "19:30"})), "--as cron, at, systemd, ics or remind"));
  CHECK(holds(error(remind({"--as", "crom", "--at", "19:30"})), "did you mean \"cron\"?"));
  CHECK(holds(error(remind({"--as", "cron"})), "--at 19:30, --in 30m or --after-run"));
  CHECK(holds(error(remind({"--as", "at", "--at", "19:30", "--in", "5m"})), "use only one of"));
  CHECK(holds(error(remind({"--as", "at", "--in", "5m", "--days", "mon"})), "--days needs --at"));
  CHECK(holds(
      error(remind({"--as", "ics", "--at", "19:30", "--days", "mon", "--date", "2026-12-01"})),
      "use either --days or --date"));
  for (const auto* time : {"24:00", "19:60", "1930", "", "19.30", "+1:30"}) {
    CHECK(holds(error(remind({"--as", "at", "--at", time})), "19:30"));
  }
  CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--days", "mon,noon"})), "\"noon\""));
  CHECK(holds(error(remind({"--as", "at", "--in", "30"})), "30m"));
  CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--history", "a\nb"})),
              "control characters"));
}

TEST_CASE("where there is no routine the scheduler gets nothing, and the runner is reported",
          "[cli][remind]") {
  const auto told = [](std::vector<std::string> words, Exit expected) {
    Call call = remind(std::move(words));
    CHECK(call.run() == expected);
    CHECK(call.terminal.out.empty());
    return call.terminal.error;
  };
  for (const Scheduler& scheduler : schedulers()) {
    const std::string as(scheduler.id);
    for (const auto* sore : {"fever", "calf=9"}) {
      CHECK(
          holds(told({"--as", as, "--at", "19:30", "--sore", sore}, Exit::refused), "no routine"));
    }
    CHECK(holds(told({"--as", as, "--at", "19:30", "--sore", "knee"}, Exit::no), "no routine"));
  }
  // also if the call or the configuration has a mistake
  CHECK(holds(told({"--as", "at", "--sore", "fever", "--bogus", "--json"}, Exit::refused),
              "no routine"));
  CHECK(holds(told({"--config", "none.json", "--as", "at", "--sore", "fever"}, Exit::refused),
              "no routine"));
  Call slip({"remnid", "--as", "at", "--at", "19:30", "--sore", "fever"});
  CHECK(slip.run() == Exit::refused);
  CHECK(slip.terminal.out.empty());
}

TEST_CASE("standard input is no file for a job", "[cli][remind]") {
  for (const auto* option : {"--history", "--config"}) {
    CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", option, "-"})), option));
  }
  Call call = remind({"--as", "cron", "--at", "19:30"});
  call.environment["ROLLPLAN_HISTORY"] = "-";
  CHECK(holds(error(std::move(call)), "ROLLPLAN_HISTORY"));
}

TEST_CASE("the least time that would do is a reminder to type", "[cli][remind]") {
  const std::vector<std::string> words{"--as",      "systemd", "--at",        "19:30",
                                       "--days",    "mon,wed", "--sore",      "calf",
                                       "--history", "my runs", "--catalogue", "hamstrings"};
  std::vector<std::string> short_of_time = words;
  short_of_time.insert(short_of_time.end(), {"--time", "1m"});
  Call call = remind(short_of_time);
  CHECK(call.run() == Exit::no);
  std::string shown;  // without line ends
  for (const std::string& line : lines_of(call.terminal.error)) {
    shown += std::string(line.starts_with("  ") ? 1 : 0, ' ') + std::string(trimmed(line));
  }
  CHECK(holds(shown,
              "rollplan remind --as systemd --at 19:30 --days mon,wed --sore calf --catalogue "
              "hamstrings --history 'my runs' --time 1m38s"));
  std::vector<std::string> enough = words;
  enough.insert(enough.end(), {"--time", "1m38s"});
  CHECK(remind(enough).run() == Exit::done);
}

TEST_CASE("what is further than a day explains how to name it", "[cli][remind]") {
  CHECK(holds(error(remind({"--as", "at", "--in", "1000h"})), "--at HH:MM --date YYYY-MM-DD"));
}
