// What happens to unfinished sessions, and which day a session belongs to.
#include "catch.hpp"
#include "live_call.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A session left at 100 s, in the glutes' second side, and then a call with `words`.
Live after_one_left(std::vector<std::string> words) {
  Live left({"--sore", "calf,it-band"});
  left.at_terminal(U"n\n\n\n ").then_at(seconds(100), U"q").run();
  Live next(std::move(words));
  next.files.files = left.files.files;
  return next;
}

}  // namespace

TEST_CASE("a session that is left at once does not take the place of another", "[cli][live]") {
  Live next = after_one_left({"--sore", "quads=2"});
  const std::string kept = next.files.files[unfinished];
  next.at_terminal(U"n\n q");
  CHECK(next.run() == Exit::left);
  CHECK(next.files.files[unfinished] == kept);
  CHECK(
      next.complains("Nothing was finished. Still saved: the session of 2026-11-22 (calves, IT "
                     "band). To resume it:\n"
                     "  rollplan start --resume\n"));
}

TEST_CASE("one of which something is done takes the place, and says so", "[cli][live]") {
  Live next = after_one_left({"--sore", "quads=2"});
  const std::string kept = next.files.files[unfinished];
  next.at_terminal(U"n\n ").then_at(seconds(60), U"q");
  CHECK(next.run() == Exit::left);
  CHECK(next.files.files[unfinished] != kept);
  CHECK(
      next.complains("The rest is saved and replaces the session of 2026-11-22. To resume it:\n"));
}

TEST_CASE("going on begins with the position, and tells only what is left", "[cli][live]") {
  Live next = after_one_left({"--resume"});
  next.at_terminal(U"n\n").then_at(seconds(5), U" ").then_at(seconds(9000), U"\n\n\n");
  CHECK(next.run() == Exit::done);
  const std::string before_questions = next.terminal.out.substr(0, next.terminal.out.find("y/N"));
  CHECK(before_questions.find("10:54 to go") != std::string::npos);
  CHECK(before_questions.find("First: Glutes, right.") != std::string::npos);
  CHECK(before_questions.find("Resuming the session of 2026-11-22.") != std::string::npos);
  CHECK(next.says("READY"));
}

TEST_CASE("a session that is gone on with belongs to the day of its last part", "[cli][live]") {
  Live next = after_one_left({"--resume"});
  next.clock.date = next.clock.date.year() / next.clock.date.month() / std::chrono::day(24);
  CHECK(next.run() == Exit::done);
  CHECK(next.records().front()["date"] == "2026-11-22");
  CHECK(next.records().back()["date"] == "2026-11-24");
  CHECK(next.records().front()["id"] == next.records().back()["id"]);
}

TEST_CASE("who goes on and leaves at once hears that the rest is still kept", "[cli][live]") {
  Live next = after_one_left({"--resume"});
  const std::string kept = next.files.files[unfinished];
  next.at_terminal(U"n\nq");
  CHECK(next.run() == Exit::left);
  CHECK(next.files.files[unfinished] == kept);
  CHECK(next.complains("still saved"));
  CHECK_FALSE(next.says("Left after"));
  CHECK_FALSE(next.says("Done in"));
}

TEST_CASE("what is left before its end is not called done", "[cli][live]") {
  Live live({"--sore", "calf=4"});
  live.at_terminal(U"n\n ").then_at(seconds(100), U"q").run();
  CHECK(live.says("Left after 1:40:"));
  CHECK_FALSE(live.says("Done in"));
}

TEST_CASE("a day to come, or before all others, is no day of a session", "[cli][live]") {
  for (const std::string date : {"2026-11-23", "1899-12-31"}) {
    Live live({"--sore", "calf", "--date", date});
    CHECK(live.run() == Exit::usage);
    CHECK(live.files.files.empty());
  }
  Live yesterday({"--sore", "calf", "--date", "2026-11-21"});
  CHECK(yesterday.run() == Exit::done);
  CHECK(yesterday.records().front()["date"] == "2026-11-21");
}
