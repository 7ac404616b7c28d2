// Options given twice: lists are joined, and of two other values none is silently dropped.
#include "catch.hpp"
#include "cli_calls.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a list that is given twice adds up", "[cli][call]") {
  const auto areas = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"today", "-f", "plain"});
    const Answer answer = call(std::move(words));
    CHECK(answer.exit == Exit::done);
    return answer.out;
  };
  CHECK(areas({"--sore", "calf", "--sore", "foot"}) == areas({"--sore", "calf,foot"}));
  CHECK(areas({"--tools", "foam-roller", "--tools", "tennis ball"}) ==
        areas({"--tools", "foam-roller,tennis-ball"}));
  CHECK(areas({"--tools", "foam-roller", "--tools", "tennis ball"}) !=
        areas({"--tools", "tennis-ball"}));
}

TEST_CASE("another option that is given twice is refused, with both values", "[cli][call]") {
  const auto refused = [](std::vector<std::string> words) {
    const Answer answer = call(std::move(words));
    CHECK(answer.exit == Exit::usage);
    CHECK(answer.out.empty());
    return answer.error;
  };
  CHECK(holds(refused({"today", "--time", "5m", "-t12m"}),
              "--time is given twice: \"5m\" and \"12m\"\n  leave one of them out"));
  CHECK(holds(refused({"due", "--every", "2d", "--every=2d"}), "--every is given twice"));
  CHECK(holds(refused({"list", "-f", "plain", "--width", "72", "--format", "text"}),
              "\"plain\" and \"text\""));
  // repeating a switch drops nothing
  CHECK(call({"today", "--brief", "-q", "--brief", "--quiet"}).exit == Exit::done);
  // a danger comes before this error
  CHECK(call({"today", "--time", "5m", "--sore", "fever", "--time", "6m"}).exit == Exit::refused);
}
