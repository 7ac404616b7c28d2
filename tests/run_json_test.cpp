// The JSON of Garmin Connect.
#include "catch.hpp"
#include "near.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

constexpr const char* in_a_list = R"({"activityId": 1, "activityName": "Evening",
  "startTimeLocal": "2026-11-25 09:00:00", "startTimeGMT": "2026-11-25 08:00:00",
  "activityType": {"typeId": 6, "typeKey": "trail_running"},
  "eventType": {"typeId": 1, "typeKey": "race"},
  "distance": 18012.34, "duration": 7300.5, "movingDuration": 7200.4,
  "elevationGain": 512.0, "elevationLoss": 498, "averageHR": 151.0,
  "startLatitude": 47.1, "hasPolyline": true,
  "splitSummaries": [{"noOfSplits": 4, "splitType": "INTERVAL_ACTIVE"},
                     {"noOfSplits": 3, "splitType": "INTERVAL_RECOVERY"}, {"noOfSplits": null}]})";

constexpr const char* by_itself = R"({"activityId": 1,
  "activityTypeDTO": {"typeKey": "treadmill_running"},
  "eventTypeDTO": {"typeKey": "uncategorized"},
  "summaryDTO": {"startTimeLocal": "2026-11-25T09:00:00.0", "startTimeGMT": "2026-11-25T08:00:00.0",
                 "distance": 5000, "duration": 1800.0, "movingDuration": 0.0, "elevationGain": null},
  "splitSummaries": []})";

std::string of_type(std::string_view type, std::string_view more = "") {
  return R"({"activityType": {"typeKey": ")" + std::string(type) + "\"}" + std::string(more) + "}";
}

}  // namespace

TEST_CASE("an activity of a list", "[codec][run][garmin]") {
  const Activity run = read_run_file(in_a_list, "f");
  CHECK(run.sport == Sport::running);
  CHECK(run.sport_name == "trail_running");
  CHECK(run.trail);
  CHECK(run.race);
  CHECK(near(run.distance.value(), 18012.34, 1e-6));
  CHECK(run.moving_time == 7200s);
  CHECK(run.ascent == 512);
  CHECK(run.descent == 498);
  CHECK(run.mean_heart_rate == 151);
  CHECK(run.start == std::chrono::sys_days(2026y / 11 / 25) + 8h);
  CHECK(run.utc_offset == 60min);
  CHECK(run.has_positions);
  CHECK(run.active_laps == 4);
  CHECK(run.rest_laps == 3);
}

TEST_CASE("an activity by itself", "[codec][run][garmin]") {
  const Activity run = read_run_file(by_itself, "f");
  CHECK(run.sport == Sport::running);
  CHECK(run.indoors);
  CHECK_FALSE(run.race);
  CHECK(run.distance == 5000);
  CHECK(run.moving_time == 1800s);
  CHECK_FALSE(run.ascent);
  CHECK(run.utc_offset == 60min);
  CHECK_FALSE(run.has_samples);
}

TEST_CASE("a byte order mark and blanks before it are skipped", "[codec][run][garmin]") {
  CHECK(read_run_file("\xEF\xBB\xBF" + std::string(in_a_list), "f").trail);
  CHECK(read_run_file(" \r\n\t" + std::string(in_a_list), "f").trail);
}

TEST_CASE("of a list the longest run counts", "[codec][run][garmin]") {
  const std::string list = "[" + of_type("cycling", R"(, "duration": 9000)") + "," +
                           of_type("running", R"(, "duration": 900, "distance": 2500)") + "," +
                           of_type("running", R"(, "duration": 60)") + ", 5, null, {}]";
  CHECK(read_run_file(list, "f").distance == 2500);
}

TEST_CASE("a run without a course says so", "[codec][run][garmin]") {
  const Activity run = read_run_file(of_type("running", R"(, "hasPolyline": false)"), "f");
  CHECK(run.has_samples);
  CHECK_FALSE(run.has_positions);
}

TEST_CASE("types of Garmin Connect", "[codec][run][garmin]") {
  for (const char* type : {"running", "street_running", "track_running", "ultra_run", "virtual_run",
                           "indoor_running", "obstacle_run"}) {
    CAPTURE(type);
    CHECK(read_run_file(of_type(type), "f").sport == Sport::running);
  }
  CHECK(read_run_file(of_type("lap_swimming"), "f").sport == Sport::other);
  CHECK(read_run_file(of_type("other"), "f").sport == Sport::unknown);
}

TEST_CASE("JSON that is no activity, or a wrong one, is refused with its place",
          "[codec][run][garmin]") {
  CHECK(complaint_about("{}") ==
        "f:1:1: this JSON has no activity; expected \"activityType\", as Garmin Connect "
        "writes it");
  CHECK_FALSE(complaint_about("[]").empty());
  CHECK_FALSE(complaint_about("[{}]").empty());
  CHECK_FALSE(complaint_about("{\"activityType\": \"running\"}").empty());
  CHECK(complaint_about(of_type("running", ",\n \"distance\": \"far\"")) ==
        "f:2:14: /distance: \"distance\" is a text; expected a number");
  CHECK(complaint_about(of_type("running", ",\n \"startTimeGMT\": \"soon\"")) ==
        "f:2:18: /startTimeGMT: not a time: \"soon\"; expected a time such as \"2026-11-22 "
        "17:03:05\"");
  CHECK(complaint_about(of_type("running", ", \"distance\": -1")).find("a distance of -1 m") !=
        std::string::npos);
  CHECK(complaint_about(of_type("running", ", \"distance\": 1e300"))
            .find("expected 0 to 1000000 m") != std::string::npos);
  CHECK_FALSE(complaint_about(of_type("running", ", \"distance\": 1e999")).empty());
  CHECK(complaint_about(of_type("running", ", \"duration\": 1e18")).find("31 days") !=
        std::string::npos);
  CHECK(complaint_about(of_type("running", ", \"startTimeGMT\": \"1970-01-01 00:00:00\""))
            .find("dated 1970-01-01") != std::string::npos);
}

TEST_CASE("torn JSON is refused at every byte", "[codec][run][garmin]") {
  const std::string whole = in_a_list;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(complaint_about(whole.substr(0, size)).empty());
  }
}
