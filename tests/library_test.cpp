// The library from the outside: one header, and short requests.
#include <filesystem>

#include "catch.hpp"
#include "rollplan/rollplan.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("one header includes all the others, of which there are ten", "[core]") {
  const std::string all = contents_of("include/rollplan/rollplan.hpp");
  std::size_t others = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(ROLLPLAN_SOURCE_DIR "/include/rollplan")) {
    const std::string name = entry.path().filename().string();
    if (name == "rollplan.hpp") continue;
    ++others;
    INFO(name);
    CHECK(all.find("#include \"rollplan/" + name + "\"\n") != std::string::npos);
  }
  CHECK(others == 10);
}

TEST_CASE("a request names only what it is about", "[planner]") {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  request.sore = {Sore{"calf"}, Sore{"it-band", Side::left}};
  const Routine routine = plan(builtin_catalogue(), request);
  REQUIRE(routine.asked.size() == 2);
  CHECK(routine.asked[0].side == Side::both);
  CHECK_FALSE(routine.asked[0].pain);
  CHECK(routine.asked[1].side == Side::left);
}

TEST_CASE("a session that was planned, kept and read again is part of the past", "[codec]") {
  const Catalogue& catalogue = builtin_catalogue();
  const Date day{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(20)};
  const History history =
      read_history(R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20",)"
                   R"("areas":[{"release":"calves","side":"both","role":"asked"}]})"
                   "\n");
  const Past past = past_of(catalogue, history.sessions, day);
  const auto calves = find_release(catalogue, "Calf").value();
  REQUIRE(past.at(calves).size() == 1);
  CHECK(past[calves].front().date == day);
}
