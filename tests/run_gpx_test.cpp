// GPX: courses from phones and watches.
#include "catch.hpp"
#include "near.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

Activity read(std::string_view tracks) {
  return read_run_file(gpx_file(tracks), "run.gpx");
}

Activity read_typed(std::string_view type) {
  return read(gpx_track(type, {gpx_steps(0, 3, 3)}));
}

std::string about_point(std::string_view point) {
  return complaint_about(gpx_file(gpx_track("running", {std::string(point)})));
}

}  // namespace

TEST_CASE("a course is summed up", "[codec][run][gpx]") {
  const Activity run = read(gpx_track("running", {gpx_steps(0, 1001, 3)}));
  CHECK(run.sport == Sport::running);
  CHECK(run.sport_name == "running");
  CHECK(near(run.distance.value(), 3000, 0.5));
  CHECK(run.moving_time == 1000s);
  CHECK(run.start == std::chrono::sys_days(2026y / 11 / 25) + 8h);
  CHECK(run.has_samples);
  CHECK(run.has_positions);
  CHECK_FALSE(run.utc_offset);
  CHECK_FALSE(run.ascent);
  CHECK_FALSE(run.mean_heart_rate);
}

TEST_CASE("segments are joined without the gap", "[codec][run][gpx]") {
  const Activity run = read(gpx_track("running", {gpx_steps(0, 101, 3), gpx_steps(1000, 201, 3)}));
  CHECK(near(run.distance.value(), 900, 0.5));
  CHECK(run.moving_time == 300s);
}

TEST_CASE("standing still within a segment is a pause", "[codec][run][gpx]") {
  const std::string before = gpx_steps(0, 101, 3);
  std::string standing = gpx_steps(100, 1, 3);
  // The second point is five minutes later and one step further.
  std::string after = gpx_point(47.0027, 8, "<time>2026-11-25T08:06:40Z</time>");
  const Activity run = read(gpx_track("running", {before + standing + after}));
  CHECK(run.moving_time == 100s);
}

TEST_CASE("of several tracks the longest run counts", "[codec][run][gpx]") {
  const std::string ride = gpx_track("cycling", {gpx_steps(0, 500, 8)});
  const std::string run = gpx_track("running", {gpx_steps(1000, 301, 3)});
  const std::string jog = gpx_track("running", {gpx_steps(2000, 100, 3)});
  const Activity chosen = read(ride + run + jog);
  CHECK(chosen.sport == Sport::running);
  CHECK(chosen.moving_time == 300s);
  CHECK(read(ride).sport == Sport::other);
}

TEST_CASE("the words for running", "[codec][run][gpx]") {
  for (const char* word :
       {"running", "Running", "run", "RUN", "track_running", "ultra run", "street running", "9",
        "Laufen", "course à pied", "correr", "hardlopen", "бег", "ランニング", " running "}) {
    CAPTURE(word);
    const Activity run = read_typed(word);
    CHECK(run.sport == Sport::running);
    CHECK_FALSE(run.trail);
    CHECK_FALSE(run.indoors);
  }
  for (const char* word : {"trail running", "trail_running", "Trail Run", "terrängl\u00f6pning"}) {
    CAPTURE(word);
    CHECK(read_typed(word).sport == Sport::running);
    CHECK(read_typed(word).trail);
  }
  for (const char* word : {"treadmill_running", "indoor running", "virtual_run", "VirtualRun"}) {
    CAPTURE(word);
    CHECK(read_typed(word).sport == Sport::running);
    CHECK(read_typed(word).indoors);
  }
}

TEST_CASE("the words for other sports, and unknown words", "[codec][run][gpx]") {
  for (const char* word : {"cycling", "Walking", "mountain_biking", "1"}) {
    CAPTURE(word);
    CHECK(read_typed(word).sport == Sport::other);
    CHECK(read_typed(word).sport_name == word);
  }
  for (const char* word : {"", "zumba", "runner bean picking"}) {
    CAPTURE(word);
    CHECK(read_typed(word).sport == Sport::unknown);
    CHECK(read_typed(word).sport_name == word);
  }
}

TEST_CASE("local times give the zone", "[codec][run][gpx]") {
  const std::string point = gpx_point(47, 8, "<time>2026-11-25T08:00:00.250+02:30</time>");
  const Activity run = read(gpx_track("running", {point}));
  CHECK(run.start == std::chrono::sys_days(2026y / 11 / 25) + 5h + 30min);
  CHECK(run.utc_offset == 150min);
  CHECK(run.distance == 0);
  CHECK_FALSE(run.moving_time);
}

TEST_CASE("heights and heart rates of the points", "[codec][run][gpx]") {
  std::string points;
  for (const char* inside :
       {"<ele>400</ele><extensions><x:TrackPointExtension><x:hr>140</x:hr></x:TrackPointExtension>"
        "</extensions>",
        "<ele>NaN</ele><extensions><x:TrackPointExtension><x:hr>150</x:hr></x:TrackPointExtension>"
        "</extensions>",
        "<ele>425.5</ele>", "<ele>-32768</ele>",
        "<ele>404</ele><extensions><hr>0</hr></extensions>"}) {
    points += gpx_point(47, 8, inside);
  }
  const Activity run = read(gpx_track("running", {points}));
  CHECK(run.ascent == 25.5);
  CHECK(run.descent == 21.5);
  CHECK(run.mean_heart_rate == 145);
}

TEST_CASE("elements may have a prefix", "[codec][run][gpx]") {
  const Activity run = read_run_file(
      "<g:gpx xmlns:g='x'><g:trk><g:type>run</g:type><g:trkseg><g:trkpt lat='1' "
      "lon='2'/></g:trkseg>"
      "</g:trk></g:gpx>",
      "f");
  CHECK(run.sport == Sport::running);
  CHECK(run.has_positions);
}

TEST_CASE("types and times elsewhere are not those of the track", "[codec][run][gpx]") {
  const Activity run = read_run_file(
      gpx_file("<metadata><time>1999-01-01T00:00:00Z</time></metadata><wpt lat='1' lon='2'><type>"
               "cycling</type><ele>9</ele></wpt>" +
               gpx_track("running", {gpx_steps(0, 3, 3)})),
      "f");
  CHECK(run.sport == Sport::running);
  CHECK_FALSE(run.ascent);
}

TEST_CASE("coordinates and times that make no sense are refused", "[codec][run][gpx]") {
  CHECK(about_point("<trkpt lat=\"90.5\" lon=\"8\"/>") ==
        "f:4:1: a latitude of \"90.5\"; expected -90 to 90 degrees");
  for (const char* value : {"", "nan", "inf", "-180.1", "1e999", "8,5", "8 5", "0x10"}) {
    CAPTURE(value);
    CHECK(about_point("<trkpt lat='1' lon='" + std::string(value) + "'/>") ==
          "f:4:1: a longitude of \"" + std::string(value) + "\"; expected -180 to 180 degrees");
  }
  CHECK_FALSE(about_point("<trkpt lon='1'/>").empty());
  CHECK(about_point("<trkpt lat='1' lon='1'><time>yesterday</time></trkpt>") ==
        "f:4:39: <time> is \"yesterday\"; expected a time such as 2026-11-22T17:03:05Z");
  CHECK(complaint_about(
            gpx_file(gpx_track("run", {gpx_point(1, 1, "<time>1980-01-06T00:00:00Z</time>")}))) ==
        "f:3:1: an activity dated 1980-01-06; expected a date from 2000 on");
}

TEST_CASE("control characters of a file do not reach messages", "[codec][run][gpx]") {
  const std::string about = about_point("<trkpt lat='\u009b31m' lon='1'/>");
  CHECK(about == "f:4:1: a latitude of \"\\x9b31m\"; expected -90 to 90 degrees");
}

TEST_CASE("a file of waypoints or routes has no activity", "[codec][run][gpx]") {
  CHECK(complaint_about(gpx_file("<rte><rtept lat='1' lon='2'/></rte>")) ==
        "f: the file has no activity; expected a recorded run");
}
