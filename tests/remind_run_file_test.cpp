// Follow-ups of a run from a file: they count from its end, and only future ones are set.
#include "catch.hpp"
#include "remind_calls.hpp"
#include "text/say.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A track of one hour on that day, starting at `hour`.
std::string gpx(const std::string& type, int day, int hour) {
  std::string text =
      say("<gpx version=\"1.1\" creator=\"test\"><trk><type>{}</type><trkseg>", type);
  for (int minute = 0; minute <= 60; ++minute) {
    text +=
        say("<trkpt lat=\"{:.4f}\" lon=\"13\"><time>2026-11-{:02}T{:02}:{:02}:00Z</time></trkpt>",
            52 + minute * 0.0018, day, hour + minute / 60, minute % 60);
  }
  return text + "</trkseg></trk></gpx>";
}

/// Calls `remind` at 18:00 on 22 November.
Call after(const std::string& file, const char* as = "at") {
  Call call = remind({"--as", as, "--after-run", "--run", "runs"});
  call.files.files["runs/a.gpx"] = file;
  return call;
}

std::string times(Call call) {
  std::string times;
  for (const std::string& line : lines_of(output(std::move(call)))) {
    if (line.starts_with("# ")) times += line.substr(2, 16) + ";";
  }
  return times;
}

}  // namespace

TEST_CASE("follow-ups count from the end of the run in a folder", "[cli][remind]") {
  CHECK(times(after(gpx("trail running", 22, 16))) ==
        "2026-11-23 17:00;2026-11-24 17:00;");  // 18:00 is over
  CHECK(times(after(gpx("trail running", 22, 17))) ==
        "2026-11-22 19:00;2026-11-23 18:00;2026-11-24 18:00;");
  CHECK(times(after(gpx("running", 22, 17))) == "2026-11-22 19:00;");
}

TEST_CASE("a follow-up names the kind, for its file may be gone by then", "[cli][remind]") {
  CHECK(holds(output(after(gpx("trail running", 22, 17))), "rollplan today --run trail' | at"));
  Call weekly = remind({"--as", "cron", "--at", "19:30", "--run", "runs"});
  weekly.files.files["runs/a.gpx"] = gpx("running", 22, 17);
  CHECK(holds(output(std::move(weekly)), "rollplan today --run /home/runner/runs\n"));
}

TEST_CASE("the same run has the same follow-ups, another run has others", "[cli][remind]") {
  const auto units = [](Call call) {
    std::string names;
    for (const std::string& line : lines_of(output(std::move(call)))) {
      if (line.starts_with("# ")) names += line;
    }
    return names;
  };
  const std::string run = gpx("running", 22, 17);
  Call later = after(run, "systemd");
  later.clock.time_of_day += std::chrono::minutes(5);
  CHECK(units(after(run, "systemd")) == units(std::move(later)));
  Call other = after(gpx("running", 23, 17), "systemd");
  other.clock.date = Date(std::chrono::sys_days(other.clock.date) + std::chrono::days(1));
  CHECK(units(after(run, "systemd")) != units(std::move(other)));
}

TEST_CASE("where nothing is left to set the answer is no, and standard output is empty",
          "[cli][remind]") {
  Call over = after(gpx("trail running", 19, 16));
  CHECK(over.run() == Exit::no);
  CHECK(over.terminal.out.empty());
  CHECK(holds(over.terminal.error, "too late for the follow-ups"));
  Call ride = after(gpx("cycling", 22, 17));
  CHECK(ride.run() == Exit::no);
  CHECK(ride.terminal.out.empty());
  Call torn = after("<gpx>");
  CHECK(torn.run() == Exit::trouble);
  CHECK(torn.terminal.out.empty());
  CHECK(holds(error(remind({"--as", "cron", "--after-run", "--run", "runs"})), "--as at"));
}

TEST_CASE("a title names the kind of a run only if the user named it", "[cli][remind]") {
  CHECK(
      holds(output(after(gpx("trail running", 22, 17), "ics")), "SUMMARY:Roll after your run\r\n"));
  const Call named = remind({"--as", "ics", "--after-run", "--run", "trail"});
  CHECK(holds(output(named), "SUMMARY:Roll after your run: trail\r\n"));
}
