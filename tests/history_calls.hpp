// Helpers for histories and calls that show them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli_calls.hpp"
#include "texts.hpp"

namespace rollplan::testing {

/// A line of the history.
inline std::string line_of(const std::string& id, const std::string& date,
                           const std::string& areas = R"({"release":"calves"})",
                           const std::string& more = R"("total_s":720,"note":null)") {
  return R"({"schema":"rollplan.session/1","id":")" + id + R"(","date":")" + date +
         R"(","areas":[)" + areas + "]," + more + "}\n";
}

inline const std::string three =
    line_of(
        "a", "2026-11-01",
        R"({"release":"it-band","side":"left","role":"asked","pain_before":6,"pain_after":3,"helped":true,"holds":2},)"
        R"({"release":"glutes","side":"left","role":"added","holds":4})",
        R"("total_s":500,"note":"after the \"long\" run")") +
    line_of("b", "2026-11-20") + line_of("c", "2026-11-10", R"({"release":"made-up"})");

/// Makes a call with that history.
inline Answer call_on(const std::string& text, std::vector<std::string> words) {
  words.insert(words.end(), {"--history", "h.jsonl"});
  Call call(std::move(words));
  if (!text.empty()) call.files.files["h.jsonl"] = text;
  call.files.piece = 4096;
  const Exit exit = call.run();
  return {exit, call.terminal.out, call.terminal.error};
}

inline Answer history(const std::string& text, std::vector<std::string> words = {}) {
  words.insert(words.begin(), "history");
  return call_on(text, std::move(words));
}

}  // namespace rollplan::testing
