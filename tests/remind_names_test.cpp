// Which reminders are different, and how they are named: several times and days, --name, sides.
#include "catch.hpp"
#include "remind_calls.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Typed = std::vector<std::string>;

/// The text after `key` in each line that begins with it.
Typed values_of(const std::string& text, std::string_view key) {
  Typed values;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(key)) values.push_back(line.substr(key.size()));
  }
  return values;
}

Typed uids(Call call) {
  return values_of(output(std::move(call)), "UID:");
}
Typed uids(Typed words) {
  words.insert(words.begin(), {"--as", "ics"});
  return uids(remind(std::move(words)));
}

std::string summary(Typed words) {
  words.insert(words.end(), {"--as", "ics", "--at", "19:30"});
  std::string summary = values_of(output(remind(std::move(words))), "SUMMARY:").at(0);
  std::erase(summary, '\r');
  std::erase(summary, '\\');
  return summary;
}

}  // namespace

TEST_CASE("another time or other days are another reminder, the same call is the same one",
          "[cli][remind]") {
  const Typed one = uids({"--at", "19:30", "--days", "mon,wed", "--sore", "calf"});
  CHECK(one == uids({"--days", "wed,mon", "--at", "19:30", "--sore", "calf"}));
  CHECK(one != uids({"--at", "19:31", "--days", "mon,wed", "--sore", "calf"}));
  CHECK(one != uids({"--at", "19:30", "--days", "mon,thu", "--sore", "calf"}));
  CHECK(one != uids({"--at", "19:30", "--days", "mon,wed", "--sore", "foot"}));
  CHECK(one != uids({"--at", "19:30", "--date", "2026-11-23", "--sore", "calf"}));
  // the same times give the same names, in one call or in two
  const Typed both = uids({"--at", "07:00", "--at", "19:30"});
  CHECK(both.at(0) == uids({"--at", "07:00"}).at(0));
  CHECK(both.at(1) == uids({"--at", "19:30"}).at(0));
}

TEST_CASE("a reminder that counts from now is the same for the rest of the day", "[cli][remind]") {
  for (const Typed& when : {Typed{"--in", "30m"}, Typed{"--after-run", "--run", "race"}}) {
    Typed words{"--as", "ics"};
    words.insert(words.end(), when.begin(), when.end());
    Call later = remind(words);
    later.clock.time_of_day += std::chrono::minutes(90);
    CHECK(uids(remind(words)) == uids(std::move(later)));
    Call next_day = remind(words);
    next_day.clock.date = Date(std::chrono::sys_days(next_day.clock.date) + std::chrono::days(1));
    CHECK(uids(remind(words)) != uids(std::move(next_day)));
  }
  CHECK(uids({"--in", "30m"}) != uids({"--in", "31m"}));
  CHECK(uids({"--after-run", "--run", "race"}).size() == 3);
}

TEST_CASE("a name of its own stays whatever changes", "[cli][remind]") {
  CHECK(uids({"--at", "19:30", "--name", "evening"}) == Typed{"rollplan-evening@rollplan\r"});
  CHECK(uids({"--at", "20:15,07:00", "--sore", "foot", "--name", "evening"}) ==
        Typed{"rollplan-evening@rollplan\r", "rollplan-evening.2@rollplan\r"});
  CHECK(holds(output(remind({"--as", "systemd", "--at", "19:30", "--name", "Legs-2"})),
              "# rollplan-Legs-2.service\n"));
  for (const auto* wrong : {"", "a b", "a.b", "../x", "é"}) {
    CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--name", wrong})), "--name"));
  }
  CHECK(holds(error(remind({"--as", "cron", "--at", "19:30", "--name", std::string(65, 'x')})),
              "at most 64"));
}

TEST_CASE("times and days add up, each time once", "[cli][remind]") {
  CHECK(output(remind({"--as", "cron", "--at", "19:30, 07:00", "--days", "mon", "--at", "07:00",
                       "--days", "wed-fri"})) ==
        "# Roll: the areas next in turn\n0 7 * * 1,3,4,5 /usr/bin/rollplan today\n"
        "# Roll: the areas next in turn\n30 19 * * 1,3,4,5 /usr/bin/rollplan today\n");
  const std::string jobs = output(remind({"--as", "at", "--at", "07:00,19:00"}));
  CHECK(holds(jobs, "at -t 202611230700\n"));
  CHECK(holds(jobs, "at -t 202611221900\n"));
  CHECK(holds(error(remind({"--as", "at", "--at", "07:00,", "--date", "2026-12-01"})), "--at"));
  CHECK(holds(error(remind({"--as", "at", "--at", "17:00,20:00", "--date", "2026-11-22"})),
              "17:00 on 2026-11-22 is in the past"));
  CHECK(holds(output(remind({"--as", "cron", "--at", "19:30", "--tools", "foam roller", "--tools",
                             "tennis-ball"})),
              "--tools 'foam roller,tennis-ball'\n"));
}

TEST_CASE("titles say the side if it is only one", "[cli][remind]") {
  CHECK(summary({"--sore", "calf"}) == "Roll: calves");
  CHECK(summary({"--sore", "left calf"}) == "Roll: calves, left");
  CHECK(summary({"--sore", "calf:left,it-band"}) == "Roll: calves, left; IT band");
  CHECK(summary({"--sore", "calf:left=9,calf:right=3"}) == "Roll: calves, right only");
  CHECK(summary({"--sore", "calf:right,glutes=9"}) == "Roll: calves, right");
  // the IT band is too painful, so only its preparations are left
  CHECK(summary({"--sore", "it-band=9"}) == "Roll: glutes, quads");
}
