// Whole calls with `--run FOLDER`: which of its files is taken.
#include "catch.hpp"
#include "run_calls.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("in a folder the run that started last counts, however it is named", "[cli][run]") {
  CHECK(found_in(today_after("w")
                     .file("w/z.json", garmin("running", "2026-11-19 07:10:00"), 30)
                     .file("w/a.json", garmin("running", "2026-11-21 07:10:00"), 10)
                     .file("w/m.json", garmin("running", "2026-11-20 07:10:00"), 20)) ==
        "w/a.json");
  CHECK(found_in(today_after("w/").file("w/a.json", trail_file)) == "w/a.json");
}

TEST_CASE("in a folder, what is no run is passed over", "[cli][run]") {
  RunCall call = today_after("w");
  call.file("w/a.json", garmin("running", "2026-11-19 07:10:00"))
      .file("w/b.json", garmin("cycling", "2026-11-21 07:10:00"))
      .file("w/c.fit", "torn")
      .file("w/d.json", garmin("running", "2027-01-01 07:10:00"))
      .file("w/readme.txt", "My runs")
      .file("w/.e.json", garmin("running", "2026-11-21 07:10:00"))
      .file("w/f.json.part", garmin("running", "2026-11-21 07:10:00"))
      .file("w/sub/g.json", garmin("running", "2026-11-21 07:10:00"));
  CHECK(found_in(call) == "w/a.json");
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.error == "rollplan: skipped 1 run file that cannot be read: w/c.fit\n");
  call.arguments.emplace_back("-q");
  call.terminal.error.clear();
  call.run();
  CHECK(call.terminal.error.empty());
}

TEST_CASE("a run without a start counts by its date of change", "[cli][run]") {
  const std::string dateless =
      R"({"activityType": {"typeKey": "running"}, "distance": 9000, "duration": 3000})";
  const auto second_of = [](const char* moment) {
    return static_cast<int>(
        std::chrono::sys_days(std::chrono::year(2026) / 11 /
                              std::chrono::day(static_cast<unsigned>(std::atoi(moment))))
            .time_since_epoch() /
        std::chrono::seconds(1));
  };
  CHECK(found_in(today_after("w")
                     .file("w/a.json", trail_file)
                     .file("w/b.json", dateless, second_of("22"))) == "w/b.json");
  CHECK(found_in(today_after("w")
                     .file("w/a.json", trail_file)
                     .file("w/b.json", dateless, second_of("20"))) == "w/a.json");
}

TEST_CASE("a folder without a run says what is in it", "[cli][run]") {
  RunCall rides = today_after("w");
  rides.file("w/a.json", garmin("cycling"))
      .file("w/b.json", garmin("swimming", "2026-11-20 07:10:00"));
  CHECK(rides.run() == Exit::no);
  CHECK(rides.says("w/a.json, the newest of 2 activities in w/, is"));
  RunCall notes = today_after("w");
  notes.file("w/a.txt", "x").file("w/b.txt", "y");
  CHECK(notes.run() == Exit::trouble);
  CHECK(notes.complains("no run in w/, which has 2 files; the newest: w/b.txt"));
  RunCall empty = today_after("w");
  empty.file("w/.hidden", trail_file);
  CHECK(empty.run() == Exit::trouble);
  CHECK(empty.complains("no files in w/"));
}
