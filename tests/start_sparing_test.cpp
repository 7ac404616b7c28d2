// How the answers before a session change its routine.
#include "catch.hpp"
#include "live_call.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A routine of both calves, read from a file. `start` asks for the pain that is missing.
Live calves(const std::string& areas, std::u32string_view answers) {
  Live live({"routine.json"});
  live.files.files["routine.json"] = routine_json({"--sore", areas});
  live.at_terminal(U"n\n").then_at(seconds(1), answers).then_at(seconds(2), U" ");
  live.then_at(seconds(9000), U"\n\n");
  return live;
}

}  // namespace

TEST_CASE("one side that is spared leaves the other as if it were alone", "[cli][live]") {
  Live alone({"--sore", "calf:left=3"});
  alone.at_terminal(U"n\n ").then_at(seconds(9000), U"\n\n").run();
  for (const std::string areas : {"calf:left=3,calf:right", "calf:left,calf:right=3"}) {
    Live live = calves(areas, U"9\n");
    CHECK(live.run() == Exit::done);
    REQUIRE(live.records().size() == 1);
    const Json record = live.records().front();
    CHECK(record["areas"].size() == 1);
    CHECK(record["total_s"] == alone.records().front()["total_s"]);
    CHECK(live.says("TEST DRIVE"));
    CHECK(live.says("GET READY"));
    CHECK(live.says("STRETCH"));
    const std::string changed =
        live.terminal.out.substr(live.terminal.out.find("That pain level changes the routine"));
    CHECK(changed.find("Change sides") == std::string::npos);
    CHECK(changed.find("Calves: Calves") == std::string::npos);
  }
}

TEST_CASE("where nothing may be rolled, the page says so and advises no tools", "[cli][live]") {
  Live live = calves("calf", U"9\n");
  CHECK(live.run() == Exit::refused);
  CHECK(live.says("\n\nToday"));
  CHECK_FALSE(live.says("fewer tools"));
}

TEST_CASE("what was shortened is reported before it begins, and no advice on tools",
          "[cli][live]") {
  Live live({"--sore", "calf=2", "--time", "2m"});
  live.run();
  CHECK(live.says("Shortened to fit 2:00"));
  CHECK_FALSE(live.says("fewer tools"));
}

TEST_CASE("with --json, no routine is one line too", "[cli][live]") {
  Live refused({"--sore", "fever", "--json"});
  CHECK(refused.run() == Exit::refused);
  CHECK(parsed(refused.terminal.out)["event"] == "refused");
  CHECK(refused.terminal.out.find('\n') == refused.terminal.out.size() - 1);
  Live empty({"--sore", "calf", "--time", "10s", "--json"});
  CHECK(empty.run() == Exit::no);
  CHECK(parsed(empty.terminal.out)["event"] == "empty");
}

TEST_CASE("a hold that was cut short does not count", "[cli][live]") {
  Live live({"--sore", "calf:left=3"});
  live.at_terminal(U"n\n " + std::u32string(60, U'-')).then_at(seconds(9000), U"\n\n");
  live.run();
  CHECK(live.says("No holds completed"));
  CHECK(live.records().empty());
}
