// What a routine says about the run before it.
#include "core/run/run_done.hpp"

#include "catch.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"

using namespace rollplan;
using std::chrono::minutes;

namespace {

constexpr std::chrono::sys_seconds morning =
    std::chrono::sys_days{std::chrono::year(2026) / 11 / 25} + std::chrono::hours(6) + minutes(10);

Activity trail_run() {
  Activity run;
  run.sport = Sport::running;
  run.trail = run.has_samples = run.has_positions = true;
  run.distance = 17'951;
  run.moving_time = Seconds(6300);
  run.ascent = 512.4;
  run.descent = 499.5;
  run.start = morning;
  run.utc_offset = minutes(60);
  return run;
}

RunDone done(const Activity& run) {
  return run_done(run, kind_of(run, {}), minutes(0), "watch/A1.fit");
}

Request request_after(const Activity& run) {
  Request request;
  request.date = std::chrono::year(2026) / 11 / 27;
  request.ran = done(run);
  request.run = find_run(builtin_catalogue(), request.ran->kind);
  return request;
}

std::string text_of(const Activity& run) {
  return run_text(plan(builtin_catalogue(), request_after(run)));
}

std::vector<Note> remarks(const Activity& run) {
  return remarks_on(run, kind_of(run, {}), "a.fit", "rollplan today --sore calf");
}

}  // namespace

TEST_CASE("the facts of a run are kept in whole metres and seconds", "[run]") {
  const RunDone run = done(trail_run());
  CHECK(run.kind == "trail");
  CHECK(run.because == "Because the watch says so.");
  CHECK(run.distance == 17'951);
  CHECK(run.ascent == 512);
  CHECK(run.descent == 500);
  CHECK(run.time == Seconds(6300));
  CHECK(run.start == morning);
  CHECK(run.utc_offset == minutes(60));
  CHECK(run.file == "watch/A1.fit");
  CHECK(end_of(run) == morning + Seconds(6300));
}

TEST_CASE("numbers that cannot be right are as good as none", "[run]") {
  Activity run = trail_run();
  run.distance = -1;
  run.ascent = 1e300;
  run.descent = std::numeric_limits<double>::quiet_NaN();
  run.utc_offset = minutes(100'000);
  const RunDone read = done(run);
  CHECK_FALSE(read.distance);
  CHECK_FALSE(read.ascent);
  CHECK_FALSE(read.descent);
  CHECK(read.utc_offset == minutes(0));
}

TEST_CASE("without a start there is no end", "[run]") {
  Activity run = trail_run();
  run.moving_time.reset();
  CHECK(end_of(done(run)) == morning);
  run.start.reset();
  CHECK_FALSE(end_of(done(run)));
}

TEST_CASE("a file's name that no document can hold is escaped", "[run]") {
  const auto file = [](const std::string& path) {
    return run_done(trail_run(), {}, minutes(0), path).file;
  };
  CHECK(file("Läufe/a b.gpx") == "Läufe/a b.gpx");
  CHECK(file("a\x1b[2J.gpx") == "a\\x1b[2J.gpx");
  CHECK(file("a\xff.gpx") == "a\\xff.gpx");
}

TEST_CASE("the sheet names the run, its day and the reason for its kind", "[run]") {
  CHECK(text_of(trail_run()) == "Trail run of 18.0 km on 25 November, because the watch says so.");
  Activity run = trail_run();
  run.trail = false;
  run.ascent = 0;
  CHECK(text_of(run) == "Downhill run of 18.0 km on 25 November, because it drops 28 m per km.");
  run.has_positions = false;
  CHECK(text_of(run) ==
        "Treadmill run of 18.0 km on 25 November, a guess: there are no positions.");
  run.race = run.has_positions = true;
  run.distance = 42'195;
  CHECK(text_of(run) == "Race of 42.2 km on 25 November, because the watch says so.");
}

TEST_CASE("what the file does not tell is not in the sentence", "[run]") {
  Activity run = trail_run();
  run.distance.reset();
  CHECK(text_of(run) == "Trail run of 1h45m on 25 November, because the watch says so.");
  run.moving_time.reset();
  CHECK(text_of(run) == "Trail run on 25 November, because the watch says so.");
  run.start.reset();
  CHECK(text_of(run) == "Trail run, because the watch says so.");
}

TEST_CASE("the day is that of the runner's clock, with its year unless it is this one", "[run]") {
  Activity run = trail_run();
  run.start = std::chrono::sys_days{std::chrono::year(2025) / 12 / 31} + std::chrono::hours(23) +
              minutes(30);
  run.utc_offset = minutes(-60);
  CHECK(text_of(run).find("on 31 December 2025,") != std::string::npos);
  run.utc_offset = minutes(60);
  CHECK(text_of(run).find("on 1 January,") != std::string::npos);
}

TEST_CASE("without a file there is nothing to say about the run", "[run]") {
  Request request;
  request.date = std::chrono::year(2026) / 11 / 27;
  request.run = find_run(builtin_catalogue(), "race");
  const Routine routine = plan(builtin_catalogue(), request);
  CHECK(routine.run->kind == "race");
  CHECK(run_text(routine).empty());
}

TEST_CASE("the last part of the path is the name", "[run]") {
  RunDone run;
  for (const char* path : {"a.fit", "/x/a.fit", "./x/y/a.fit"}) {
    run.file = path;
    CHECK(run_file_name(run) == "a.fit");
  }
  run.file = "-";
  CHECK(run_file_name(run).empty());
}

TEST_CASE("a guess comes with the call that puts it right", "[run]") {
  CHECK(remarks(trail_run()).empty());
  Activity run = trail_run();
  run.trail = false;
  run.ascent = run.descent = 0;
  REQUIRE(remarks(run).size() == 1);
  CHECK(remarks(run).front().id == note_id::run_kind);
  CHECK(remarks(run).front().command == "rollplan today --sore calf --run easy");
  run.moving_time = Seconds(3000);
  CHECK(remarks(run).front().command == "rollplan today --sore calf --run speed");
  run.distance = 10'000;
  REQUIRE(remarks(run).size() == 1);
  CHECK(remarks(run).front().id == note_id::maybe_race);
  CHECK(remarks(run).front().command == "rollplan today --sore calf --run race");
}

TEST_CASE("what is no run, or may be none, is answered with a way on", "[run]") {
  Activity ride = trail_run();
  ride.sport = Sport::other;
  ride.sport_name = "cyc\x1bling";
  REQUIRE(remarks(ride).size() == 1);
  CHECK(remarks(ride).front().id == note_id::not_a_run);
  CHECK(remarks(ride).front().text ==
        "a.fit is \"cyc\\x1bling\", not a run. If you did run, name the kind:");
  CHECK(remarks(ride).front().command == "rollplan today --sore calf --run easy");
  ride.sport = Sport::unknown;
  CHECK(remarks(ride).front().id == note_id::no_run_kind);
}

TEST_CASE("without a kind there is no routine, and the remarks say why", "[run]") {
  Activity ride = trail_run();
  ride.sport = Sport::other;
  Request request = request_after(ride);
  request.remarks = remarks(ride);
  const Routine routine = plan(builtin_catalogue(), request);
  CHECK(routine.verdict == Verdict::empty);
  CHECK(routine.steps.empty());
  REQUIRE(routine.notes.size() == 1);
  CHECK(routine.notes.front().id == note_id::not_a_run);
  CHECK(routine.run->distance == 17'951);
  request.sore = {Sore{"fever", Side::both, {}}};
  CHECK(plan(builtin_catalogue(), request).verdict == Verdict::refused);
}
