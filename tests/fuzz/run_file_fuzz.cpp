// Run files of every format, as they are.
#include "run_files.hpp"
#include "run_outcome.hpp"

namespace rollplan::fuzz::run_file {
namespace {

Start start() {
  using namespace rollplan::testing;
  Start start;
  start.seeds = {
      fit_run(),
      gpx_file(gpx_track("running", {gpx_steps(0, 5, 3), gpx_steps(60, 5, 3)})),
      gpx_file(gpx_track("trail_running",
                         {gpx_point(47, 8, "<ele>400</ele><extensions><hr>150</hr></extensions>") +
                          gpx_point(47, 8.1, "<ele>420</ele>")})),
      tcx_file("Running",
               tcx_lap(300, 1000,
                       "<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Intensity>"
                       "Active</Intensity><Track><Trackpoint><Time>2026-11-25T08:00:00Z</Time>"
                       "<Position><LatitudeDegrees>47</LatitudeDegrees><LongitudeDegrees>8"
                       "</LongitudeDegrees></Position><AltitudeMeters>400</AltitudeMeters>"
                       "</Trackpoint></Track>") +
                   tcx_lap(60, 0, "<Intensity>Resting</Intensity>")),
      R"([{"activityType": {"typeKey": "running"}, "eventType": {"typeKey": "race"},
           "startTimeGMT": "2026-11-25 08:00:00", "startTimeLocal": "2026-11-25 09:00:00",
           "distance": 5000.5, "duration": 1800.1, "elevationGain": 30, "averageHR": 150,
           "splitSummaries": [{"noOfSplits": 4, "splitType": "INTERVAL_ACTIVE"}]},
          {"activityTypeDTO": {"typeKey": "walking"}, "summaryDTO": {"duration": 60}}])",
      "<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx>&a;</gpx>",
  };
  start.words = {"<gpx>",
                 "<trk>",
                 "<type>",
                 "<trkpt lat=\"1\" lon=\"2\">",
                 "<time>",
                 "<Lap>",
                 "</",
                 "/>",
                 "<![CDATA[",
                 "<!DOCTYPE",
                 "&amp;",
                 "&#x41;",
                 "<?xml",
                 "\"distance\": ",
                 "summaryDTO",
                 "null",
                 "1e308",
                 "-1",
                 "nan",
                 ".FIT",
                 "\xEF\xBB\xBF",
                 "\x1F\x8B",
                 "hasPolyline\": true",
                 "startLatitude\": 1"};
  return start;
}

std::string outcome_of(std::string input) {
  return described(read_run_file(std::move(input), "file"));
}

const Target target("run-file", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::run_file
