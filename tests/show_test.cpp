// The answers of `show`: the latest sessions of an area, and areas without a routine.
#include "catch.hpp"
#include "cli_calls.hpp"
#include "fakes.hpp"
#include "support.hpp"
#include "text/printable.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// The first line under "Lately" for a session of the calves with these entries.
std::string lately(const std::vector<std::string>& lines) {
  std::string areas;
  for (const std::string& line : lines) {
    areas += (areas.empty() ? "" : ",") + (R"({"release":"calves")" + line) + '}';
  }
  Call call({"show", "calf", "--width", "200"});
  call.files.files["/home/runner/.local/share/rollplan/history.jsonl"] =
      R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-22","areas":[)" + areas + "]}\n";
  REQUIRE(call.run() == Exit::done);
  const std::string& text = call.terminal.out;
  const std::size_t start = text.find("2026-11-22");
  REQUIRE(start != std::string::npos);
  return text.substr(start, text.find('\n', start) - start);
}

const std::string on_left = R"(,"side":"left")", on_right = R"(,"side":"right")";

std::string pain(int before, int after) {
  return R"(,"pain_before":)" + std::to_string(before) + R"(,"pain_after":)" +
         std::to_string(after);
}

}  // namespace

TEST_CASE("a time of both sides alike is reported once", "[cli]") {
  CHECK(lately({pain(6, 3)}) == "2026-11-22: pain 6 before, 3 after.");
  CHECK(lately({on_left + pain(6, 3), on_right + pain(6, 3)}) ==
        "2026-11-22: pain 6 before, 3 after.");
  CHECK(lately({pain(6, 3) + R"(,"helped":true)"}) ==
        "2026-11-22: pain 6 before, 3 after; it helped.");
}

TEST_CASE("sides that differ stay apart", "[cli]") {
  CHECK(lately({on_left + pain(3, 2), on_right + pain(7, 5)}) ==
        "2026-11-22: left, pain 3 before, 2 after; right, pain 7 before, 5 after.");
  CHECK(lately({on_right + pain(5, 4), on_left + pain(7, 2)}) ==
        "2026-11-22: left, pain 7 before, 2 after; right, pain 5 before, 4 after.");
  CHECK(lately({on_left, on_right + R"(,"pain_before":7,"helped":true)"}) ==
        "2026-11-22: left, no pain noted; right, pain 7 before; it helped.");
  CHECK(lately({on_left + pain(4, 2)}) == "2026-11-22: left, pain 4 before, 2 after.");
  CHECK(lately({on_left + pain(4, 2), pain(6, 1)}) ==
        "2026-11-22: left, pain 6 before, 2 after; right, pain 6 before, 1 after.");
}

TEST_CASE("a time without a pain says so", "[cli]") {
  CHECK(lately({""}) == "2026-11-22: no pain noted.");
  CHECK(lately({on_right}) == "2026-11-22: right, no pain noted.");
  CHECK(lately({R"(,"helped":true)"}) == "2026-11-22: no pain noted; it helped.");
  CHECK(lately({R"(,"pain_after":2)"}) == "2026-11-22: pain 2 after.");
}

TEST_CASE("the list keeps to its width, however narrow", "[cli]") {
  for (int width = 40; width <= 120; ++width) {
    Call call({"list", "--width", std::to_string(width)});
    REQUIRE(call.run() == Exit::done);
    for (const std::string_view line : split(call.terminal.out, '\n')) {
      INFO(width << ": " << line);
      CHECK(columns(line) <= static_cast<std::size_t>(width));
    }
  }
}

TEST_CASE("an area without a routine is headed by its name, not by the day", "[cli]") {
  CHECK(call({"show", "my", "knee"}).out.starts_with("Knee - no routine\n\n"));
  CHECK(call({"history", "outer", "hip"}).out.starts_with("Outer hip - no routine\n\n"));
  CHECK(call({"show", "fever"}).out.starts_with("Fever - no routine\n\n"));
  CHECK(call({"show", "pregnant"}).out.starts_with("Pregnant - no routine\n\n"));
  CHECK(call({"show", "knee", "-f", "markdown"}).out.starts_with("# Knee: no routine\n\n"));
  const std::string page = call({"show", "knee", "-f", "html"}).out;
  CHECK(holds(page, "<title>Knee: no routine</title>"));
  CHECK(holds(page, "<h1>Knee: no routine</h1>"));
  CHECK(call({"show", "knee", "-f", "json"}).out ==
        call({"today", "--sore", "knee", "--json"}).out);
  CHECK(call({"today", "--sore", "knee"}).out.starts_with("Today, "));
}

TEST_CASE("a position names the tool once where none is chosen", "[cli][show]") {
  Call call({"show", "forearm", "--catalogue", "./c.json"});
  call.files.files["./c.json"] = contents_of("data/example-catalogue.json");
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.out.find("on the tool, palm down") != std::string::npos);
}
