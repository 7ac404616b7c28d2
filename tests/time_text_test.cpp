#include "text/time_text.hpp"

#include "catch.hpp"
#include "rollplan/error.hpp"

using namespace rollplan;

TEST_CASE("a length of time is read with its units", "[text]") {
  CHECK(parse_duration("12m", "--time") == Seconds(720));
  CHECK(parse_duration("1h", "--time") == Seconds(3600));
  CHECK(parse_duration("1m30s", "--time") == Seconds(90));
  CHECK(parse_duration("300s", "--time") == Seconds(300));
  CHECK(parse_duration("1h2m3s", "--time") == Seconds(3723));
  CHECK(parse_duration("24h", "--time") == Seconds(86400));
}

TEST_CASE("a length of time may spell its units out", "[text]") {
  for (const std::string text :
       {"10m", "10min", "10 min", "10 mins", "10 minutes", "10 Min", " 10m "}) {
    INFO(text);
    CHECK(parse_duration(text, "--time") == Seconds(600));
  }
  CHECK(parse_duration("1 hour", "--time") == Seconds(3600));
  CHECK(parse_duration("1 hr 30 min", "--time") == Seconds(5400));
  CHECK(parse_duration("90 seconds", "--time") == Seconds(90));
}

TEST_CASE("what is no length of time is refused with the fix", "[text]") {
  for (const std::string text :
       {"", "0s", "0m", "-5m", "5", "5x", "m", "1m30", "30s1m", "1m1m", "25h",
        "99999999999999999999s", "1.5m", "５m", "5 parsecs", "7:30", "min", "5m min", "1m 30"}) {
    INFO(text);
    CHECK_THROWS_AS(parse_duration(text, "--time"), Error);
  }
  try {
    parse_duration("12", "--time");
    FAIL("a bare number was taken");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "--time: \"12\" has no unit");
    CHECK(error.hint == "for minutes write 12m, for seconds 12s");
  }
}

TEST_CASE("the shortest text of a length is read back as the same", "[text]") {
  CHECK(duration_text(Seconds(98)) == "1m38s");
  CHECK(duration_text(Seconds(720)) == "12m");
  CHECK(duration_text(Seconds(45)) == "45s");
  CHECK(duration_text(Seconds(3605)) == "1h5s");
  for (int s = 1; s <= 86400; s += 7) {
    REQUIRE(parse_duration(duration_text(Seconds(s)), "--time") == Seconds(s));
  }
}

TEST_CASE("a clock shows hours only where there are any", "[text]") {
  CHECK(clock_text(Seconds(0)) == "0:00");
  CHECK(clock_text(Seconds(752)) == "12:32");
  CHECK(clock_text(Seconds(3723)) == "1:02:03");
}

TEST_CASE("in running text a length names its units", "[text]") {
  CHECK(spelled_duration(Seconds(752)) == "12 min 32 s");
  CHECK(spelled_duration(Seconds(45)) == "45 s");
  CHECK(spelled_duration(Seconds(300)) == "5 min");
  CHECK(spelled_duration(Seconds(3720)) == "1 h 2 min");
  CHECK(spelled_duration(Seconds(0)) == "0 s");
}

TEST_CASE("dates are real days in one form", "[text]") {
  const auto day = parse_date("2026-11-22");
  REQUIRE(day);
  CHECK(iso_date(*day) == "2026-11-22");
  CHECK(long_date(*day) == "Sunday 22 November 2026");
  CHECK(parse_date("2024-02-29"));
  for (const std::string text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "26-11-22",
                                 "2026-11-2", "2026/11/22", "2026-11-22 ", "", "2026-1-022"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a day has its month in a word", "[text]") {
  CHECK(day_and_month(Date(std::chrono::year(2026) / 1 / 5)) == "5 January");
  CHECK(long_date(Date(std::chrono::year(2026) / 11 / 22)) == "Sunday 22 November 2026");
}

TEST_CASE("a moment is written with its local time and read back", "[text]") {
  using std::chrono::minutes;
  const std::chrono::sys_seconds moment =
      std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + minutes(6 * 60 + 10);
  CHECK(iso_moment(moment, minutes(0)) == "2026-11-22T06:10:00+00:00");
  CHECK(iso_moment(moment, minutes(60)) == "2026-11-22T07:10:00+01:00");
  CHECK(iso_moment(moment, minutes(-570)) == "2026-11-21T20:40:00-09:30");
  CHECK(iso_moment(moment, minutes(-30)) == "2026-11-22T05:40:00-00:30");
  for (const minutes offset : {minutes(0), minutes(345), minutes(-570), most_utc_offset}) {
    const auto read = parse_moment(iso_moment(moment + Seconds(7), offset));
    REQUIRE(read);
    CHECK(read->moment == moment + Seconds(7));
    CHECK(read->utc_offset == offset);
  }
}

TEST_CASE("what is no moment is none", "[text]") {
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T07:10:00", "2026-11-22T07:10:00Z",
        "2026-11-22 07:10:00+01:00", "2026-02-30T07:10:00+01:00", "2026-11-22T24:10:00+01:00",
        "2026-11-22T07:60:00+01:00", "2026-11-22T07:10:60+01:00", "2026-11-22T07:10:00+19:00",
        "2026-11-22T07:10:00*01:00", "2026-11-22T07:10:00+01-00", "2026-11-22T07.10:00+01:00",
        "2026-11-22T07:10.00+01:00"}) {
    INFO(text);
    CHECK_FALSE(parse_moment(text));
  }
}
