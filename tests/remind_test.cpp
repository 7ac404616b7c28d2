// What `remind` prints for each scheduler, and what it refuses.
#include "catch.hpp"
#include "core/words.hpp"
#include "fakes.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Sunday 22 November 2026, 18:00, in a zone that shows UTC.
Call remind(std::vector<std::string> words) {
  words.insert(words.begin(), "remind");
  return Call(std::move(words));
}

std::string output(Call call, Exit expected = Exit::done) {
  CHECK(call.run() == expected);
  INFO(call.terminal.error);
  return call.terminal.out;
}

std::string error(Call call, Exit expected = Exit::usage) {
  CHECK(call.run() == expected);
  CHECK(call.terminal.out.empty());
  return call.terminal.error;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return lines;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("cron gets a comment and a line, and its percent signs escaped") {
  CHECK(output(remind({"--as", "cron", "--at", "19:30", "--days", "mon,WED,friday", "--sore",
                       "calf,it-band"})) ==
        "# Roll: calves, IT band\n"
        "30 19 * * 1,3,5 /usr/bin/rollplan today --sore calf,it-band\n");
  CHECK(holds(output(remind({"--as", "cron", "--at", "07:05"})),
              "\n5 7 * * * /usr/bin/rollplan today\n"));
  CHECK(holds(output(remind({"--as", "cron", "--at", "07:05", "--days", "sun"})), "5 7 * * 0 "));
  CHECK(holds(output(remind({"--as", "cron", "--at", "07:05", "--history", "/a b/50%.jsonl"})),
              "--history '/a b/50\\%.jsonl'\n"));
}

TEST_CASE("crontab takes commands of 998 bytes, with what is escaped in them") {
  const std::string call = "/usr/bin/rollplan today --history ";
  const std::string path = "/" + std::string(998 - call.size() - 3, 'x') + "%";
  CHECK(holds(output(remind({"--as", "cron", "--at", "19:30", "--history", path})), "x\\%\n"));
  const std::string refusal =
      error(remind({"--as", "cron", "--at", "19:30", "--history", path + "x"}));
  CHECK(holds(refusal, "of 998 bytes, and this one has 999"));
  CHECK(holds(refusal, "--as systemd"));
}

TEST_CASE("cron cannot do a thing once, at cannot do it every week") {
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

TEST_CASE("at gets its job and its time, never too early") {
  Call call = remind({"--as", "at", "--in", "30m", "--sore", "calf"});
  call.clock.time_of_day += std::chrono::seconds(1);
  CHECK(output(std::move(call)) ==
        "# 2026-11-22 18:31  Roll: calves\n"
        "printf '%s\\n' '/usr/bin/rollplan today --sore calf' | at -t 202611221831\n");
  // a time without a day is the next such time
  CHECK(holds(output(remind({"--as", "at", "--at", "18:01"})), "at -t 202611221801\n"));
  CHECK(holds(output(remind({"--as", "at", "--at", "18:00"})), "at -t 202611231800\n"));
  CHECK(holds(output(remind({"--as", "at", "--in", "1h", "--tools", "tennis ball"})),
              R"(printf '%s\n' '/usr/bin/rollplan today --tools '\''tennis ball'\''' | at)"));
}

TEST_CASE("a run is followed up when its kind asks for it, gently at first after a hard one") {
  const auto race = lines_of(output(remind({"--as", "at", "--after-run", "--run", "race"})));
  REQUIRE(race.size() == 6);
  CHECK(race[1] == "printf '%s\\n' '/usr/bin/rollplan today --run race' | at -t 202611221900");
  CHECK(race[3] ==
        "printf '%s\\n' '/usr/bin/rollplan today --run race --level normal' | at -t 202611231800");
  CHECK(race[5] ==
        "printf '%s\\n' '/usr/bin/rollplan today --run race --level normal' | at -t 202611241800");
  CHECK(lines_of(output(remind({"--as", "at", "--after-run", "--run", "long"}))).size() == 6);
  CHECK(lines_of(output(remind({"--as", "at", "--after-run", "--run", "speed"}))).size() == 4);
  CHECK(lines_of(output(remind({"--as", "at", "--after-run", "--run", "easy"}))).size() == 2);
  CHECK(holds(error(remind({"--as", "at", "--after-run"})), "--after-run --run long"));
}

TEST_CASE("systemd gets a service and a timer of one name") {
  const std::string units = output(
      remind({"--as", "systemd", "--at", "19:30", "--days", "sat,mon", "--history", "/a%\"$\\b"}));
  CHECK(holds(units,
              "ExecStart=\"/usr/bin/rollplan\" \"today\" \"--history\" "
              "\"/a%%\\\"$$\\\\b\"\n"));
  CHECK(holds(units, "OnCalendar=Mon,Sat *-*-* 19:30\n"));
  const std::string name = units.substr(2, units.find(".service") - 2);
  CHECK(holds(units, "\n# " + name + ".timer\n[Unit]\n"));
  CHECK(holds(output(remind({"--as", "systemd", "--at", "19:30"})), "OnCalendar=*-*-* 19:30\n"));
  CHECK(holds(output(remind({"--as", "systemd", "--at", "19:30", "--date", "2026-12-24"})),
              "OnCalendar=2026-12-24 19:30\n"));
}

TEST_CASE("systemd gets a path that it refuses by way of a shell") {
  const auto service = [](const std::string& path) {
    Occasion occasion;
    occasion.command = {path, "today"};
    const auto systemd = std::ranges::find(schedulers(), "systemd", &Scheduler::id);
    return systemd->write(Reminder{{occasion}, {}});
  };
  // in the path $ is itself
  CHECK(holds(service("/a $x 50%/rollplan"), "ExecStart=\"/a $x 50%%/rollplan\" \"today\"\n"));
  CHECK(holds(service("/it's $x/rollplan"),
              R"(ExecStart="/bin/sh" "-c" "exec \"$$0\" \"$$@\"" "/it's $$x/rollplan" "today")"));
}

TEST_CASE("a calendar's event starts on one of its days and keeps its name") {
  const std::string event =
      output(remind({"--as", "ics", "--at", "19:30", "--days", "tue,thu", "--sore", "calf,foot"}));
  CHECK(holds(event, "DTSTART:20261124T193000\r\n"));
  CHECK(holds(event, "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n"));
  CHECK(holds(event, "SUMMARY:Roll: calves\\, plantar fascia\r\n"));
  CHECK(holds(event, "DTSTAMP:20261122T180000Z\r\n"));
  const auto uid = [](const std::string& text) {
    return text.substr(text.find("UID:"), text.find("\r\n", text.find("UID:")) - text.find("UID:"));
  };
  const std::string later =
      output(remind({"--as", "ics", "--at", "20:15", "--days", "tue,thu", "--sore", "calf,foot"}));
  CHECK(uid(event) == uid(later));
  CHECK(uid(event) != uid(output(remind({"--as", "ics", "--at", "19:30", "--sore", "calf"}))));
  CHECK(holds(output(remind({"--as", "ics", "--at", "19:30"})), "RRULE:FREQ=DAILY\r\n"));
}

TEST_CASE("a calendar's lines have at most 75 octets and break between characters") {
  Call call = remind({"--as", "ics", "--in", "1h", "--sore", "ellbögen", "--catalogue", "my.json"});
  std::string name = "Ellbögen";
  for (int i = 0; i < 60; ++i) name += "é";
  call.files.files["my.json"] = R"json({"schema": "rollplan.catalogue/1", "releases": [
    {"id": "elbow", "name": "Elbow release", "area": ")json" +
                                name + R"json(",
     "words": ["ellbögen"], "lie": "Sit.", "roll": "Roll; slowly, \\ really.",
     "tools": {"tennis-ball": {"fit": 1}}}]})json";
  const std::string text = output(std::move(call));
  REQUIRE(holds(text, "SUMMARY:"));
  std::string unfolded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = text.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK((static_cast<unsigned char>(line.back()) & 0xC0U) != 0xC0U);
    CHECK((line.size() < 2 || (static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U));
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    at = end + 2;
  }
  CHECK(holds(unfolded, "SUMMARY:Roll: " + name));
}

TEST_CASE("the program remind gets a line with what it would read escaped") {
  CHECK(output(remind({"--as", "remind", "--at", "19:30", "--days", "mon", "--sore", "calf"})) ==
        "REM Mon AT 19:30 DURATION 0:05 MSG Roll: calves - rollplan today --sore calf\n");
  CHECK(holds(output(remind({"--as", "remind", "--at", "19:30", "--date", "2026-12-01"})),
              "REM 1 Dec 2026 AT 19:30 "));
  CHECK(holds(output(remind({"--as", "remind", "--at", "19:30", "--history", "/a[5]%\\"})),
              R"(--history '/a["["]5]%%\')"));
}

TEST_CASE("what the environment says goes into the command, which will not see it") {
  Call call = remind({"--as", "cron", "--at", "19:30", "--catalogue", "mine.json"});
  call.files.files["mine.json"] = R"({"schema": "rollplan.catalogue/1"})";
  call.environment["ROLLPLAN_TOOLS"] = "foam-roller";
  call.environment["ROLLPLAN_TIME"] = "12m";
  call.environment["ROLLPLAN_LEVEL"] = "gentle";
  call.environment["ROLLPLAN_HISTORY"] = "runs.jsonl";
  CHECK(holds(output(std::move(call)),
              "rollplan today --time 12m --tools foam-roller --level gentle "
              "--catalogue /home/runner/mine.json --history /home/runner/runs.jsonl\n"));
}

TEST_CASE("times that are over or that no clock shows are refused with the way out") {
  CHECK(holds(error(remind({"--as", "at", "--at", "17:59", "--date", "2026-11-22"})), "is over"));
  Call call = remind({"--as", "ics", "--at", "02:30", "--date", "2027-03-28"});
  call.clock.jumped_over =
      LocalTime(std::chrono::local_days(
          Date{std::chrono::year(2027), std::chrono::month(3), std::chrono::day(28)})) +
      std::chrono::minutes(150);
  CHECK(holds(error(std::move(call)), "take 03:30"));
  // also where the day is not named but is the next to come
  Call next = remind({"--as", "at", "--at", "02:30"});
  next.clock.jumped_over =
      LocalTime(std::chrono::local_days(
          Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)})) +
      std::chrono::minutes(150);
  CHECK(holds(error(std::move(next)), "take 03:30"));
}

TEST_CASE("slips in a reminder are told with what was expected") {
  CHECK(holds(error(remind({"--at", "19:30"})), "--as cron, at, systemd, ics or remind"));
  CHECK(holds(error(remind({"--as", "crom", "--at", "19:30"})), "did you mean \"cron\"?"));
  CHECK(holds(error(remind({"--as", "cron"})), "--at 19:30, --in 30m or --after-run"));
  CHECK(holds(error(remind({"--as", "at", "--at", "19:30", "--in", "5m"})), "exclude each other"));
  CHECK(
      holds(error(remind({"--as", "at", "--in", "5m", "--days", "mon"})), "--days goes with --at"));
  CHECK(holds(
      error(remind({"--as", "ics", "--at", "19:30", "--days", "mon", "--date", "2026-12-01"})),
      "exclude each other"));
  for (const auto* time : {"7:30", "24:00", "19:60", "1930", "", "19.30", "+1:30"}) {
    CHECK(holds(error(remind({"--as", "at", "--at", time})), "19:30"));
  }
  CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--days", "mon,noon"})), "\"noon\""));
  CHECK(holds(error(remind({"--as", "at", "--in", "30"})), "30m"));
  CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--history", "a\nb"})),
              "control characters"));
}

TEST_CASE("a long word goes into the command whole") {
  const std::string path = "/it's " + std::string(300, 'x');
  for (const auto* as : {"cron", "at", "systemd", "remind"}) {
    CHECK(holds(output(remind({"--as", as, "--at", "19:30", "--history", path})),
                std::string(300, 'x')));
  }
  CHECK(holds(error(remind({"--as", "at", "--at", "19:30", "--history", "/a\xff"})), "not UTF-8"));
}

TEST_CASE("where there is no routine the scheduler gets nothing, and the runner is told") {
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
  // also beside a slip, in the call or in the configuration
  CHECK(holds(told({"--as", "at", "--sore", "fever", "--bogus", "--json"}, Exit::refused),
              "no routine"));
  CHECK(holds(told({"--config", "none.json", "--as", "at", "--sore", "fever"}, Exit::refused),
              "no routine"));
  Call slip({"remnid", "--as", "at", "--at", "19:30", "--sore", "fever"});
  CHECK(slip.run() == Exit::refused);
  CHECK(slip.terminal.out.empty());
}

TEST_CASE("days are named in short or in full, alone or from one to another") {
  const auto days = [](const std::string& text) {
    const auto lines = lines_of(output(remind({"--as", "cron", "--at", "07:05", "--days", text})));
    REQUIRE(lines.size() == 2);
    return lines[1].substr(8, lines[1].find(' ', 8) - 8);
  };
  CHECK(days("mon-fri") == "1,2,3,4,5");
  CHECK(days("Sat - Mon") == "1,6,0");
  CHECK(days("mon-wed,Tues,saturday") == "1,2,3,6");
  CHECK(days("thurs,Wednesday") == "3,4");
  CHECK(days("mon-sun") == "*");
  CHECK(days("sun-sun") == "0");
  for (const auto* wrong : {"mon tue", "monkey", "mond", "mon-", "-fri", "mon-noon", "mon-tue-wed",
                            "mo", "mon,,tue", "mon--fri"}) {
    INFO(wrong);
    CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--days", wrong})), "is no day"));
  }
}

TEST_CASE("files that only XDG variables place are named, for a scheduler has none of these") {
  Call call = remind({"--as", "cron", "--at", "19:30"});
  call.environment["XDG_CONFIG_HOME"] = "/settings";
  call.environment["XDG_DATA_HOME"] = "/data";
  call.files.files["/settings/rollplan/config.json"] = R"({"schema": "rollplan.config/1"})";
  CHECK(holds(output(std::move(call)),
              "rollplan today --history /data/rollplan/history.jsonl "
              "--config /settings/rollplan/config.json\n"));
  Call none = remind({"--as", "cron", "--at", "19:30"});  // no such configuration
  none.environment["XDG_CONFIG_HOME"] = "/settings";
  none.environment["XDG_DATA_HOME"] = "/home/runner/.local/share";
  CHECK(holds(output(std::move(none)), "rollplan today\n"));
}

TEST_CASE("standard input is no file for a job") {
  for (const auto* option : {"--history", "--config"}) {
    CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", option, "-"})), option));
  }
  Call call = remind({"--as", "cron", "--at", "19:30"});
  call.environment["ROLLPLAN_HISTORY"] = "-";
  CHECK(holds(error(std::move(call)), "ROLLPLAN_HISTORY"));
}

TEST_CASE("the least time that would do is a reminder to type") {
  const std::vector<std::string> words{"--as",      "systemd", "--at",        "19:30",
                                       "--days",    "mon,wed", "--sore",      "calf",
                                       "--history", "my runs", "--catalogue", "hamstrings"};
  std::vector<std::string> short_of_time = words;
  short_of_time.insert(short_of_time.end(), {"--time", "1m"});
  Call call = remind(short_of_time);
  CHECK(call.run() == Exit::no);
  std::string shown;  // without the ends of its lines
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

TEST_CASE("what is further than a day is told how to name it") {
  CHECK(holds(error(remind({"--as", "at", "--in", "1000h"})), "--at HH:MM --date YYYY-MM-DD"));
}
