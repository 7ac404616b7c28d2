// The output of `remind` for each scheduler.
#include "catch.hpp"
#include "remind_calls.hpp"
#include "render/remind/reminder.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("cron gets a comment and a line, and its percent signs escaped", "[cli][remind]") {
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

TEST_CASE("crontab takes commands of 998 bytes, with what is escaped in them", "[cli][remind]") {
  const std::string call = "/usr/bin/rollplan today --history ";
  const std::string path = "/" + std::string(998 - call.size() - 3, 'x') + "%";
  CHECK(holds(output(remind({"--as", "cron", "--at", "19:30", "--history", path})), "x\\%\n"));
  const std::string refusal =
      error(remind({"--as", "cron", "--at", "19:30", "--history", path + "x"}));
  CHECK(holds(refusal, "of 998 bytes, and this one has 999"));
  CHECK(holds(refusal, "--as systemd"));
}

TEST_CASE("at gets its job and its time, never too early", "[cli][remind]") {
  Call call = remind({"--as", "at", "--in", "30m", "--sore", "calf"});
  call.clock.time_of_day += std::chrono::seconds(1);
  CHECK(output(std::move(call)) ==
        "# 2026-11-22 18:31  Roll: calves\n"
        "printf '%s\\n' '/usr/bin/rollplan today --sore calf' | at -t 202611221831\n");
  // without a day, the next such time counts
  CHECK(holds(output(remind({"--as", "at", "--at", "18:01"})), "at -t 202611221801\n"));
  CHECK(holds(output(remind({"--as", "at", "--at", "18:00"})), "at -t 202611231800\n"));
  CHECK(holds(output(remind({"--as", "at", "--in", "1h", "--tools", "tennis ball"})),
              R"(printf '%s\n' '/usr/bin/rollplan today --tools '\''tennis ball'\''' | at)"));
}

TEST_CASE("a run is followed up when its kind asks for it, gently at first after a hard one",
          "[cli][remind]") {
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

TEST_CASE("systemd gets a service and a timer of one name", "[cli][remind]") {
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

TEST_CASE("systemd gets a path that it refuses by way of a shell", "[cli][remind]") {
  const auto service = [](const std::string& path) {
    Occasion occasion;
    occasion.job.command = {path, "today"};
    const auto systemd = std::ranges::find(schedulers(), "systemd", &Scheduler::id);
    return systemd->write(Reminder{{occasion}, {}});
  };
  // in the path, $ has no special meaning
  CHECK(holds(service("/a $x 50%/rollplan"), "ExecStart=\"/a $x 50%%/rollplan\" \"today\"\n"));
  CHECK(holds(service("/it's $x/rollplan"),
              R"(ExecStart="/bin/sh" "-c" "exec \"$$0\" \"$$@\"" "/it's $$x/rollplan" "today")"));
}

TEST_CASE("a calendar's event starts on one of its days", "[cli][remind]") {
  const std::string event =
      output(remind({"--as", "ics", "--at", "19:30", "--days", "tue,thu", "--sore", "calf,foot"}));
  CHECK(holds(event, "DTSTART:20261124T193000\r\n"));
  CHECK(holds(event, "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n"));
  CHECK(holds(event, "SUMMARY:Roll: calves\\, plantar fascia\r\n"));
  CHECK(holds(event, "DTSTAMP:20261122T180000Z\r\n"));
  CHECK(holds(output(remind({"--as", "ics", "--at", "19:30"})), "RRULE:FREQ=DAILY\r\n"));
}

TEST_CASE("a calendar's lines have at most 75 octets and break between characters",
          "[cli][remind]") {
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

TEST_CASE("the program remind gets a line with what it would read escaped", "[cli][remind]") {
  CHECK(output(remind({"--as", "remind", "--at", "19:30", "--days", "mon", "--sore", "calf"})) ==
        "REM Mon AT 19:30 DURATION 0:05 MSG Roll: calves - rollplan today --sore calf\n");
  CHECK(holds(output(remind({"--as", "remind", "--at", "19:30", "--date", "2026-12-01"})),
              "REM 1 Dec 2026 AT 19:30 "));
  CHECK(holds(output(remind({"--as", "remind", "--at", "19:30", "--history", "/a[5]%\\"})),
              R"(--history '/a["["]5]%%\')"));
}

TEST_CASE("what the environment says goes into the command, which will not see it",
          "[cli][remind]") {
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

TEST_CASE("a long word goes into the command whole", "[cli][remind]") {
  const std::string path = "/it's " + std::string(300, 'x');
  for (const auto* as : {"cron", "at", "systemd", "remind"}) {
    CHECK(holds(output(remind({"--as", as, "--at", "19:30", "--history", path})),
                std::string(300, 'x')));
  }
  CHECK(holds(error(remind({"--as", "at", "--at", "19:30", "--history", "/a\xff"})), "not UTF-8"));
}

TEST_CASE("days are named in short or in full, alone or from one to another", "[cli][remind]") {
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
    CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--days", wrong})), "not a day"));
  }
}

TEST_CASE("files that only XDG variables place are named, for a scheduler has none of these",
          "[cli][remind]") {
  Call call = remind({"--as", "cron", "--at", "19:30"});
  call.environment["XDG_CONFIG_HOME"] = "/settings";
  call.environment["XDG_DATA_HOME"] = "/data";
  call.files.files["/settings/rollplan/config.json"] = R"({"schema": "rollplan.config/1"})";
  CHECK(holds(output(std::move(call)),
              "rollplan today --history /data/rollplan/history.jsonl "
              "--config /settings/rollplan/config.json\n"));
  Call none = remind({"--as", "cron", "--at", "19:30"});  // that configuration does not exist
  none.environment["XDG_CONFIG_HOME"] = "/settings";
  none.environment["XDG_DATA_HOME"] = "/home/runner/.local/share";
  CHECK(holds(output(std::move(none)), "rollplan today\n"));
}
