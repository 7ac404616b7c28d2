// Whole calls with `--run FILE`: which run it is, and what becomes of it.
#include "catch.hpp"
#include "live_call.hpp"
#include "rollplan/codec.hpp"
#include "run_calls.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a run file gives the kind of the run, and the routine is that of the kind",
          "[cli][run]") {
  RunCall by_file = today_after("a.json").file(
      "a.json", garmin("track_running", "2026-11-21 07:10:00", R"(, "averageHR": 180)"));
  Json document = by_file.document();
  CHECK(document["run"]["kind"] == "long");
  Json by_kind = today_after("long").document();
  CHECK(by_kind["run"]["kind"] == "long");
  CHECK(by_kind["run"]["because"].is_null());
  CHECK(document["steps"] == by_kind["steps"]);
  CHECK(document["level"] == by_kind["level"]);
}

TEST_CASE("the document repeats what the file tells", "[cli][run]") {
  const Json run = today_after("w/a.json").file("w/a.json", trail_file).document()["run"];
  CHECK(run["kind"] == "trail");
  CHECK(run["because"] == "Because the watch says so.");
  CHECK(run["distance_m"] == 18000);
  CHECK(run["time_s"] == 6300);
  CHECK(run["ascent_m"] == 100);
  CHECK(run["descent_m"] == 90);
  CHECK(run["start"] == "2026-11-21T07:10:00+00:00");
  CHECK(run["file"] == "w/a.json");
}

TEST_CASE("the sheet says which run it is for, and how to put a guess right", "[cli][run]") {
  RunCall told = today_after("w/a.json").file("w/a.json", trail_file);
  CHECK(told.run() == Exit::done);
  CHECK(told.says("Trail run of 18.0 km on 21 November, because the watch says so."));
  CHECK(told.says("(a.json)"));
  CHECK_FALSE(told.says("--run"));
  RunCall guessed({"today", "--run", "a.json", "--time", "9m"});
  guessed.file("a.json", garmin("running"));
  CHECK(guessed.run() == Exit::done);
  CHECK(guessed.says("Long run of 18.0 km"));
  CHECK(guessed.says("rollplan today --time 9m --run easy"));
}

TEST_CASE("the file of a watch is read by its content, whatever its name", "[cli][run]") {
  FitRun trail_run;
  trail_run.sub_sport = 3;
  Json run = today_after("activity").file("activity", fit_run(trail_run)).document()["run"];
  CHECK(run["kind"] == "trail");
  CHECK(run["distance_m"] == 10000);
  CHECK(run["start"] == "2026-11-19T06:20:00+01:00");
  FitRun indoors;
  indoors.positions = false;
  RunCall treadmill = today_after("a.gpx").file("a.gpx", fit_run(indoors));
  run = treadmill.document()["run"];
  CHECK(run["because"] == "A guess: there are no positions.");
  CHECK(run["kind"] == "treadmill");
  const std::string whole = fit_run();
  RunCall torn = today_after("a.fit").file("a.fit", whole.substr(0, whole.size() / 2));
  CHECK(torn.run() == Exit::trouble);
  CHECK(torn.complains("a.fit"));
}

TEST_CASE("a kind of run wins over a file of its name", "[cli][run]") {
  RunCall kind = today_after("easy").file("easy", trail_file);
  CHECK(kind.document()["run"]["file"].is_null());
  RunCall path = today_after("./easy").file("./easy", trail_file);
  CHECK(path.document()["run"]["kind"] == "trail");
  RunCall bare = today_after("morning").file("morning", trail_file);
  CHECK(bare.document()["run"]["kind"] == "trail");
  RunCall typo = today_after("trial");
  CHECK(typo.run() == Exit::usage);
  CHECK(typo.complains("did you mean \"trail\"?"));
  RunCall missing = today_after("none.fit");
  CHECK(missing.run() == Exit::trouble);
  CHECK(missing.complains("none.fit"));
}

TEST_CASE("a run can come by standard input", "[cli][run]") {
  CHECK(today_after("-").file("-", trail_file).document()["run"]["kind"] == "trail");
  RunCall reminder({"remind", "--as", "at", "--in", "1h", "--run", "-"});
  reminder.file("-", trail_file);
  CHECK(reminder.run() == Exit::usage);
  CHECK(reminder.complains("standard input"));
  RunCall twice({"today", "--run", "-", "--history", "-"});
  twice.file("-", trail_file);
  CHECK(twice.run() == Exit::usage);
  CHECK(twice.complains("standard input"));
}

TEST_CASE("a usage error is found before a file is opened", "[cli][run]") {
  RunCall both({"today", "--before-run", "--run", "none.fit"});
  CHECK(both.run() == Exit::usage);
  CHECK(both.complains("use either --before-run or --run"));
  RunCall level({"today", "--run", "none.fit", "--level", "frim"});
  CHECK(level.run() == Exit::usage);
}

TEST_CASE("what is no run is answered by 1, with the call that works", "[cli][run]") {
  RunCall ride({"today", "--run", "a.json", "--time", "9m"});
  ride.file("a.json", garmin("cycling"));
  CHECK(ride.run() == Exit::no);
  CHECK(ride.says("a.json is \"cycling\", not a run."));
  CHECK(ride.says("rollplan today --time 9m --run easy"));
  CHECK(ride.terminal.error.empty());
  RunCall untold = today_after("a.gpx").file("a.gpx", R"(<gpx><trk><trkseg>
    <trkpt lat="50.0" lon="8.0"><time>2026-11-21T07:10:00Z</time></trkpt>
    <trkpt lat="50.1" lon="8.0"><time>2026-11-21T08:10:00Z</time></trkpt></trkseg></trk></gpx>)");
  CHECK(untold.run() == Exit::no);
  CHECK(untold.says("does not say which sport it was"));
  CHECK(untold.says("rollplan today --run easy"));
  RunCall brief({"today", "--run", "a.json", "--brief"});
  brief.file("a.json", garmin("cycling"));
  CHECK(brief.run() == Exit::no);
  CHECK(brief.says("rollplan today --brief --run easy"));
}

TEST_CASE("a danger is refused whatever the run file holds", "[cli][run]") {
  for (const std::string& text : {trail_file, garmin("cycling"), std::string("torn")}) {
    RunCall call({"today", "--run", "a.json", "--sore", "fever"});
    call.file("a.json", text);
    CHECK(call.run() == Exit::refused);
  }
}

TEST_CASE("a file that cannot be a run's is named in the error", "[cli][run]") {
  const auto error_for = [](const std::string& text) {
    RunCall call = today_after("w/a.json").file("w/a.json", text);
    CHECK(call.run() == Exit::trouble);
    CHECK(call.terminal.out.empty());
    CHECK(call.complains("w/a.json"));
    return call.terminal.error;
  };
  error_for("");
  error_for("torn");
  error_for("{\"activityType\": ");
  error_for("<gpx><trk>");
  const std::string future = error_for(garmin("running", "2026-11-22 18:00:01"));
  CHECK(future.find("starts in the future, at 2026-11-22T18:00:01+00:00") != std::string::npos);
  CHECK(future.find("rollplan today --run easy") != std::string::npos);
  const std::string ancient = error_for(garmin("running", "1999-12-31 23:59:59"));
  CHECK(ancient.find("a date from 2000 on") != std::string::npos);
  CHECK(ancient.find("rollplan today --run easy") != std::string::npos);
  CHECK(today_after("a.json").file("a.json", garmin("running", "2026-11-22 18:00:00")).run() ==
        Exit::done);
  CHECK(today_after("a.json").file("a.json", garmin("running", "2000-01-01 00:00:00")).run() ==
        Exit::done);
}

TEST_CASE("the runner's own highest heart rate makes a speed session", "[cli][run]") {
  const std::string run =
      garmin("running", "2026-11-21 07:10:00", R"(, "averageHR": 170.0, "movingDuration": 3000.0)");
  const auto kind = [&](const std::string& config) {
    RunCall call = today_after("a.json").file("a.json", run);
    call.file("/home/runner/.config/rollplan/config.json", config);
    return call.document()["run"]["kind"].get<std::string>();
  };
  CHECK(kind("{}") == "easy");
  CHECK(kind(R"({"hr_max": 190})") == "speed");
  CHECK(kind(R"({"hr_max": 195})") == "easy");
}

TEST_CASE("start follows the routine for a run file, and a document with a run", "[cli][run]") {
  Live live({"--run", "a.json"});
  live.files.files["a.json"] = trail_file;
  CHECK(live.run() == Exit::done);
  CHECK(live.says("Trail run of 18.0 km on 21 November, because the watch says so."));

  RunCall planned = today_after("a.json").file("a.json", trail_file);
  planned.document();
  Live read({"r.json"});
  read.files.files["r.json"] = planned.terminal.out;
  CHECK(read.run() == Exit::done);
  CHECK(read.says("Trail run of 18.0 km"));
  CHECK(write_routine(read_routine(planned.terminal.out, "r.json", builtin_catalogue())) ==
        planned.terminal.out);
}

TEST_CASE("an unfinished session keeps the run of its routine", "[cli][run]") {
  Live left({"--run", "a.json"});
  left.files.files["a.json"] = trail_file;
  CHECK(left.at_terminal(U"n\n ").then_at(seconds(100), U"q").run() == Exit::left);
  REQUIRE(left.is_kept());
  CHECK(parsed(left.files.files.at(unfinished))["routine"]["run"]["file"] == "a.json");
  Live next({"--resume"});
  next.files.files = left.files.files;
  next.at_terminal(U"n\n ").run();
  CHECK(next.says("Trail run of 18.0 km"));
}

TEST_CASE("the page and markdown name the run too", "[cli][run]") {
  for (const char* format : {"html", "markdown"}) {
    RunCall call({"today", "--run", "a.json", "--format", format});
    call.file("a.json", trail_file);
    CHECK(call.run() == Exit::done);
    CHECK(call.says("Trail run of 18.0 km on 21 November, because the watch says so."));
  }
}

TEST_CASE("no byte of a file or its name reaches the terminal as it is", "[cli][run]") {
  const std::string name = "w/a\x1b[2J.json";
  RunCall call = today_after("w").file(name, garmin("cyc\\u001bling"));
  CHECK(call.run() == Exit::no);
  CHECK(call.terminal.out.find('\x1b') == std::string::npos);
  RunCall run = today_after(name).file(name, trail_file);
  CHECK(run.run() == Exit::done);
  CHECK(run.terminal.out.find('\x1b') == std::string::npos);
  RunCall torn = today_after(name).file(name, "x");
  CHECK(torn.run() == Exit::trouble);
  CHECK(torn.terminal.error.find('\x1b') == std::string::npos);
}

TEST_CASE("a reminder after a run file is that of its kind", "[cli][run][remind]") {
  RunCall ride({"remind", "--as", "at", "--in", "1h", "--run", "a.json"});
  ride.file("a.json", garmin("cycling"));
  CHECK(ride.run() == Exit::no);
  CHECK(ride.terminal.out.empty());
  CHECK(ride.complains("not a run"));
}
