// Forms that can mean only one thing are accepted.
#include "text/clear_forms.hpp"

#include "cli_calls.hpp"

using namespace rollplan;
using rollplan::testing::Answer;
using rollplan::testing::call;

namespace {

/// Whether both calls give the same answer.
bool agree(const std::vector<std::string>& clear, const std::vector<std::string>& exact) {
  const Answer one = call(clear);
  const Answer other = call(exact);
  INFO(one.error);
  CHECK(one.exit == other.exit);
  CHECK(one.exit != Exit::usage);
  CHECK(one.error == other.error);
  return one.out == other.out;
}

}  // namespace

TEST_CASE("a time of day is read as people write it", "[text]") {
  using std::chrono::minutes;
  CHECK(parse_time_of_day("19:30") == minutes(1170));
  CHECK(parse_time_of_day("07:30") == minutes(450));
  CHECK(parse_time_of_day("7:30") == minutes(450));
  CHECK(parse_time_of_day("7am") == minutes(420));
  CHECK(parse_time_of_day("7 PM") == minutes(1140));
  CHECK(parse_time_of_day("7:05pm") == minutes(1145));
  CHECK(parse_time_of_day("12am") == minutes(0));
  CHECK(parse_time_of_day("12pm") == minutes(720));
  CHECK(parse_time_of_day("12:30am") == minutes(30));
  for (const std::string text :
       {"", "7", "19", "24:00", "7:60", "7:5", "7:", ":30", "13pm", "0am", "am", "7xm", "7ampm",
        "7:30:00", "-7:30", "007:30", "+7am", "7 : 30"}) {
    INFO(text);
    CHECK_FALSE(parse_time_of_day(text));
  }
}

TEST_CASE("days are counted in days and weeks", "[text]") {
  using std::chrono::days;
  CHECK(parse_day_count("2d", 999) == days(2));
  CHECK(parse_day_count("2 days", 999) == days(2));
  CHECK(parse_day_count("1 Week", 999) == days(7));
  for (const std::string text :
       {"", "d", "2", "2m", "1000d", "-2d", "2d2", "99999999999999999999d"}) {
    INFO(text);
    CHECK_FALSE(parse_day_count(text, 999));
  }
}

TEST_CASE("yesterday and tomorrow count from today, over the ends of months", "[text]") {
  const Date first = *parse_day("2027-03-01", Date{});
  CHECK(parse_day("today", first) == first);
  CHECK(parse_day("Yesterday", first) == parse_day("2027-02-28", first));
  CHECK(parse_day("tomorrow", parse_day("2026-12-31", first).value()) ==
        parse_day("2027-01-01", first));
  CHECK_FALSE(parse_day("someday", first));
  CHECK_FALSE(parse_day("", first));
}

TEST_CASE("lengths of time are taken with their units spelt out, quoted or not", "[cli][call]") {
  const std::vector<std::string> exact{"today", "--time", "10m", "--format", "plain"};
  CHECK(agree({"today", "--time", "10min", "--format", "plain"}, exact));
  CHECK(agree({"today", "--time", "10 minutes", "--format", "plain"}, exact));
  CHECK(agree({"today", "--time", "10", "min", "--format", "plain"}, exact));
  CHECK(agree({"today", "-t10", "min", "--format", "plain"}, exact));
  CHECK(agree({"due", "--every", "3", "days"}, {"due", "--every", "3d"}));
  CHECK(agree({"history", "--since", "2", "weeks"}, {"history", "--since", "2w"}));
  CHECK(call({"today", "--time", "10", "--", "min"}).exit == Exit::usage);
}

TEST_CASE("times and days of a reminder are taken as people say them", "[cli][call]") {
  const auto cron = [](std::vector<std::string> when) {
    when.insert(when.begin(), {"remind", "--as", "cron", "--sore", "calf"});
    return when;
  };
  CHECK(agree(cron({"--at", "7:30"}), cron({"--at", "07:30"})));
  CHECK(agree(cron({"--at", "7am,7 pm"}), cron({"--at", "07:00,19:00"})));
  CHECK(agree(cron({"--at", "7", "pm"}), cron({"--at", "19:00"})));
  CHECK(agree(cron({"--at", "7am", "--days", "weekdays"}),
              cron({"--at", "07:00", "--days", "mon-fri"})));
  CHECK(agree(cron({"--at", "7am", "--days", "weekends"}),
              cron({"--at", "07:00", "--days", "sat,sun"})));
  CHECK(agree(cron({"--at", "7am", "--days", "daily"}), cron({"--at", "07:00"})));
  CHECK(
      agree(cron({"--at", "7am", "--days", "Mondays"}), cron({"--at", "07:00", "--days", "mon"})));
}

TEST_CASE("a bare hour is asked for again, with what it may mean", "[cli][call]") {
  const auto at = [](const char* hour) {
    return call({"remind", "--as", "cron", "--at", hour, "--sore", "calf"}).error;
  };
  CHECK(at("7").find("write it as 7am or 7pm") != std::string::npos);
  CHECK(at("19").find("write it as 19:00") != std::string::npos);
  CHECK(at("25").find("write it as 07:15, 19:30 or 7pm") != std::string::npos);
}

TEST_CASE("yesterday is a date, and md a format", "[cli][call]") {
  CHECK(agree({"today", "--date", "today"}, {"today"}));
  CHECK(agree({"today", "--date", "yesterday"}, {"today", "--date", "2026-11-21"}));
  CHECK(agree({"today", "--date", "tomorrow"}, {"today", "--date", "2026-11-23"}));
  CHECK(agree({"today", "--format", "md"}, {"today", "--format", "markdown"}));
  CHECK(call({"today", "--json", "--format", "md"}).exit == Exit::usage);
}

TEST_CASE("a run has the names that runners give it", "[cli][call]") {
  const std::vector<std::pair<std::string, std::string>> names{
      {"marathon", "race"},      {"half", "race"},     {"10k", "race"},
      {"Half-Marathon", "race"}, {"tempo", "speed"},   {"intervals", "speed"},
      {"hills", "uphill"},       {"recovery", "easy"}, {"long run", "long"},
      {"speed session", "speed"}};
  for (const auto& [name, kind] : names) {
    INFO(name);
    CHECK(agree({"today", "--run", name, "--json"}, {"today", "--run", kind, "--json"}));
  }
}
