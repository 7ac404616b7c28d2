// Whole calls of `due`: the answer does not depend on the order in which sessions were logged.
#include "catch.hpp"
#include "history_calls.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

int sessions_told = 0;

std::string told(const std::string& date, const std::string& release = "calves") {
  return line_of(std::to_string(++sessions_told), date, R"({"release":")" + release + "\"}");
}

/// Logs so many sessions of earlier months after what is already there.
std::string backfilled(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += told((i / 20 % 2 == 0 ? "2026-10-" : "2026-09-") + std::to_string(10 + i % 20));
  }
  return text;
}

/// Calls `due` on 22 November 2026.
Answer due(const std::string& text, std::vector<std::string> words = {}) {
  words.insert(words.begin(), "due");
  return call_on(text, std::move(words));
}

}  // namespace

TEST_CASE("what was told long ago may be the latest all the same", "[cli][history]") {
  // Today's session comes before thirty others, and before everything at the end of a long file.
  for (const int later : {30, 31, 35, 1000}) {
    INFO(later);
    const Answer today = due(told("2026-11-22") + backfilled(later));
    CHECK(today.exit == Exit::no);
    CHECK(today.out == "Not due: last rolled today; next on 2026-11-24.\n");
    const std::string two_areas = told("2026-11-22", "quads") + told("2026-11-21") +
                                  backfilled(later) + told("2026-11-22", "quads");
    CHECK(due(two_areas, {"--area", "calf", "-q"}).exit == Exit::no);
  }
}

TEST_CASE("the day reported is the last one, though another would do", "[cli][history]") {
  std::string text = told("2026-11-21");
  for (int i = 0; i < 31; ++i) text += told("2026-11-20");
  CHECK(due(text, {"--every", "3d"}).out ==
        "Not due: last rolled yesterday; next on 2026-11-24.\n");
  CHECK(due(text, {"--every", "3d", "-q"}).exit == Exit::no);
  CHECK(due(text, {"--every", "2d", "-q"}).exit == Exit::no);
  CHECK(due(text, {"--every", "1d", "-q"}).exit == Exit::done);
}

TEST_CASE("what is yet to come, taken back or of another area does not count", "[cli][history]") {
  const std::string early = told("2026-11-01");
  const std::string undone =
      R"({"schema":"rollplan.session/1","id":"x","date":"2026-11-22","areas":[]})"
      "\n"
      R"({"schema":"rollplan.session/1","id":"x","date":"2026-11-22","areas":[],"undone":true})"
      "\n";
  const std::string answer = "Due: last rolled 21 days ago, on 2026-11-01.\n";
  CHECK(due(early + told("2026-11-23")).out == answer);
  CHECK(due(early + undone).out == answer);
  CHECK(due(early + undone + backfilled(40)).out == answer);
  CHECK(due(early + told("2026-11-22", "quads"), {"--area", "calf"}).out ==
        "Due, calves: last rolled 21 days ago, on 2026-11-01.\n");
  CHECK(due("").out == "Due: not rolled yet.\n");
}

TEST_CASE("a fault is reported once, however often the file is looked at", "[cli][history]") {
  const Answer answer = due(told("2026-11-22") + "x\n" + backfilled(31) + "{\"schema");
  CHECK(answer.exit == Exit::no);
  CHECK(std::ranges::count(answer.error, '\n') == 2);
  CHECK(answer.error.find("torn") == answer.error.rfind("torn"));
}

TEST_CASE("the answer as JSON has the day it is due again, and the same exit code",
          "[cli][history]") {
  const auto document = [](const std::string& text, std::vector<std::string> words, Exit exit) {
    words.emplace_back("--json");
    const Answer answer = due(text, std::move(words));
    CHECK(answer.exit == exit);
    return parsed(answer.out);
  };
  const Json not_due = document(told("2026-11-21"), {"--area", "calf"}, Exit::no);
  CHECK(not_due.dump() ==
        R"({"schema":"rollplan.due/1","date":"2026-11-22","area":"calves","every_d":2,)"
        R"("due":false,"last":"2026-11-21","not_since":null,"next":"2026-11-23"})");
  const Json is_due = document(told("2026-11-15"), {"--every", "1w"}, Exit::done);
  CHECK(is_due["due"] == true);
  CHECK(is_due["area"] == nullptr);
  CHECK(is_due["every_d"] == 7);
  CHECK(is_due["next"] == "2026-11-22");
  const Json never = document("", {}, Exit::done);
  CHECK(never["due"] == true);
  CHECK(never["last"] == nullptr);
  CHECK(never["next"] == nullptr);
  // The document is no chatter, and it tells the last day although another one would do.
  const std::string two = told("2026-11-22") + told("2026-11-21");
  CHECK(document(two, {"-q"}, Exit::no)["last"] == "2026-11-22");
}
