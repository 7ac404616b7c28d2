// Whole calls with `--run`, in a world in memory.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "fakes.hpp"
#include "parsed_json.hpp"

namespace rollplan::testing {

/// As Garmin Connect writes it, with 18.0 km and 105 minutes.
inline std::string garmin(const std::string& type, const std::string& start = "2026-11-21 07:10:00",
                          const std::string& more = "") {
  return R"({"activityType": {"typeKey": ")" + type +
         R"("}, "eventType": {"typeKey": "training"},)" +
         R"("distance": 18000.0, "duration": 6300.0, "hasPolyline": true,)" +
         R"("elevationGain": 100.0, "elevationLoss": 90.0, "startTimeGMT": ")" + start + "\"" +
         more + "}";
}

inline const std::string trail_file = garmin("trail_running");

struct RunCall : Call {
  explicit RunCall(std::vector<std::string> words) : Call(std::move(words)) {}
  RunCall& file(const std::string& path, const std::string& text, int changed = 0) {
    files.files[path] = text;
    files.changes[path] = std::chrono::sys_seconds(std::chrono::seconds(changed));
    return *this;
  }
  Json document() {
    arguments.emplace_back("--json");
    run();
    return parsed(terminal.out);
  }
  bool says(std::string_view text) const { return terminal.out.find(text) != std::string::npos; }
  bool complains(std::string_view text) const {
    return terminal.error.find(text) != std::string::npos;
  }
};

inline RunCall today_after(const std::string& run) {
  return RunCall({"today", "--run", run});
}

/// The run that is found in a folder.
inline std::string found_in(RunCall call) {
  const Json document = call.document();
  INFO(call.terminal.error);
  REQUIRE(document.contains("run"));
  return document["run"]["file"].get<std::string>();
}

}  // namespace rollplan::testing
