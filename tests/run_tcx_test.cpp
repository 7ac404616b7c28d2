// TCX: activities in laps.
#include "catch.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

std::string trackpoint(std::string_view inside) {
  return "<Trackpoint>" + std::string(inside) + "</Trackpoint>";
}

std::string positioned(std::string_view latitude, std::string_view inside = "") {
  return trackpoint(
      "<Time>2026-11-25T08:00:00Z</Time><Position><LatitudeDegrees>" + std::string(latitude) +
      "</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>" + std::string(inside));
}

Activity read(std::string_view sport, const std::string& laps) {
  return read_run_file(tcx_file(sport, laps), "run.tcx");
}

}  // namespace

TEST_CASE("laps are added up", "[codec][run][tcx]") {
  const Activity run =
      read("Running", tcx_lap(300.4, 1000,
                              "<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>"
                              "<Intensity>Active</Intensity>") +
                          tcx_lap(100.2, 0, "<Intensity>Resting</Intensity>") +
                          tcx_lap(900, 2500.5,
                                  "<AverageHeartRateBpm><Value>160</Value></AverageHeartRateBpm>"
                                  "<Intensity>Active</Intensity>"));
  CHECK(run.sport == Sport::running);
  CHECK(run.start == std::chrono::sys_days(2026y / 11 / 25) + 8h);
  CHECK(run.moving_time == 1301s);
  CHECK(run.distance == 3500.5);
  CHECK(run.mean_heart_rate == 155);
  CHECK(run.active_laps == 2);
  CHECK(run.rest_laps == 1);
  CHECK_FALSE(run.has_samples);
}

TEST_CASE("sports of TCX", "[codec][run][tcx]") {
  CHECK(read("Biking", tcx_lap(1, 1)).sport == Sport::other);
  // "Other" stands for every sport for which the format has no word.
  CHECK(read("Other", tcx_lap(1, 1)).sport == Sport::unknown);
  CHECK(read("Other", tcx_lap(1, 1)).sport_name == "Other");
}

TEST_CASE("track points give heights, positions and heart rates", "[codec][run][tcx]") {
  const std::string points =
      positioned("47",
                 "<AltitudeMeters>400</AltitudeMeters><DistanceMeters>0</DistanceMeters>"
                 "<HeartRateBpm><Value>120</Value></HeartRateBpm>") +
      positioned("47.001",
                 "<AltitudeMeters>430</AltitudeMeters><DistanceMeters>111</DistanceMeters>"
                 "<HeartRateBpm><Value>131</Value></HeartRateBpm>");
  const Activity run = read("Running", tcx_lap(60, 115, "<Track>" + points + "</Track>"));
  CHECK(run.distance == 115);  // from the lap, not the sum over the points
  CHECK(run.ascent == 30);
  CHECK(run.descent == 0);
  CHECK(run.has_positions);
  CHECK(run.mean_heart_rate == 126);
}

TEST_CASE("an indoor run has points without positions", "[codec][run][tcx]") {
  const std::string point = trackpoint("<Time>2026-11-25T08:00:00Z</Time>");
  const Activity run = read("Running", tcx_lap(60, 200, "<Track>" + point + "</Track>"));
  CHECK(run.has_samples);
  CHECK_FALSE(run.has_positions);
}

TEST_CASE("a half position is none", "[codec][run][tcx]") {
  const std::string point = trackpoint("<Position><LatitudeDegrees>1</LatitudeDegrees></Position>");
  const std::string whole = positioned("47");
  CHECK_FALSE(read("Running", tcx_lap(60, 200, "<Track>" + point + "</Track>")).has_positions);
  CHECK(read("Running", tcx_lap(60, 200, "<Track>" + whole + point + "</Track>")).has_positions);
}

TEST_CASE("of several activities the longest run counts", "[codec][run][tcx]") {
  std::string file = tcx_file("Biking", tcx_lap(9000, 80'000));
  file.insert(file.find("</Activities>"),
              "<Activity Sport='Running'><Id>2026-11-25T12:00:00Z</Id>" + tcx_lap(600, 2000) +
                  "</Activity><Activity Sport='Running'>" + tcx_lap(60, 200) + "</Activity>");
  CHECK(read_run_file(file, "f").distance == 2000);
}

TEST_CASE("numbers and positions that make no sense are refused", "[codec][run][tcx]") {
  const auto about = [](std::string_view inside) {
    return complaint_about(tcx_file("Running", std::string(inside)));
  };
  CHECK(about("<Lap><DistanceMeters>far</DistanceMeters></Lap>") ==
        "f:5:25: <DistanceMeters> is \"far\"; expected a number");
  CHECK(about("<Lap><TotalTimeSeconds>NaN</TotalTimeSeconds></Lap>").find("NaN") !=
        std::string::npos);
  CHECK(about("<Lap><DistanceMeters>1e308</DistanceMeters></Lap>").find("a distance of 1e+308 m") !=
        std::string::npos);
  CHECK(about("<Lap><DistanceMeters>-5</DistanceMeters></Lap>").find("a distance of -5 m") !=
        std::string::npos);
  CHECK(about("<Lap><TotalTimeSeconds>1e300</TotalTimeSeconds></Lap>").find("at most 31 days") !=
        std::string::npos);
  CHECK(about("<Lap><Track>" + positioned("91") + "</Track></Lap>").find("latitude") !=
        std::string::npos);
}

TEST_CASE("courses have no activity", "[codec][run][tcx]") {
  CHECK(complaint_about("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>") ==
        "f: the file has no activity; expected a recorded run");
}
