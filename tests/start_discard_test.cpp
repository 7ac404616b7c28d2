// `start --discard`, and what happens to old unfinished sessions.
#include "catch.hpp"
#include "live_call.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A session left at 100 s, in the glutes' second side, and then a call with `words`.
Live over_one_left(std::vector<std::string> words, int days_later = 0) {
  Live left({"--sore", "calf,it-band"});
  left.at_terminal(U"n\n\n\n ").then_at(seconds(100), U"q").run();
  Live next(std::move(words));
  next.files.files = left.files.files;
  next.clock.date = Date(std::chrono::sys_days(left.clock.date) + std::chrono::days(days_later));
  return next;
}

}  // namespace

TEST_CASE("an unfinished session is thrown away, and the history stays", "[cli][live]") {
  Live live = over_one_left({"--discard"}, 3);
  const std::string logged = live.files.files[history];
  CHECK(live.run() == Exit::done);
  CHECK_FALSE(live.is_kept());
  CHECK(live.files.files[history] == logged);
  CHECK(live.terminal.out ==
        "Thrown away: the session of 2026-11-22: glutes, quads, IT band, calves; 1:40 of 12:32 "
        "done. Your history is unchanged.\n");
  CHECK(live.terminal.error.empty());
}

TEST_CASE("where nothing is unfinished, that is said and is no fault", "[cli][live]") {
  Live live({"--discard"});
  CHECK(live.run() == Exit::done);
  CHECK(live.terminal.out == "There is no unfinished session.\n");
  Live quiet = over_one_left({"--discard", "-q"});
  CHECK(quiet.run() == Exit::done);
  CHECK(quiet.terminal.out.empty());
  CHECK_FALSE(quiet.is_kept());
}

TEST_CASE("a file that cannot be read is thrown away too", "[cli][live]") {
  for (const char* text : {"", "{", "{\"schema\":\"rollplan.unfinished/9\"}"}) {
    Live live({"--discard"});
    live.files.files[unfinished] = text;
    CHECK(live.run() == Exit::done);
    CHECK_FALSE(live.is_kept());
    CHECK(live.says("Thrown away: a session that cannot be read."));
  }
}

TEST_CASE("start --discard stands alone", "[cli][live]") {
  for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{
           {"--sore", "calf"}, {"--resume"}, {"--json"}, {"--no-log"}, {"routine.json"}}) {
    std::vector<std::string> words{"--discard"};
    words.insert(words.end(), more.begin(), more.end());
    Live live = over_one_left(words);
    CHECK(live.run() == Exit::usage);
    CHECK(live.is_kept());
    CHECK(live.complains("use --discard alone\n  throw the unfinished session away first"));
  }
}

TEST_CASE("an unfinished session is announced with its day, for a week", "[cli][live]") {
  const auto announced_after = [](int days) {
    Live live = over_one_left({"--sore", "quads=2"}, days);
    live.at_terminal(U"n\nq");
    live.run();
    const bool announced = live.says(
        "Unfinished: the session of 2026-11-22\n  to resume it: rollplan start --resume\n");
    CHECK(announced == live.says("rollplan start --discard"));
    CHECK(announced ==
          live.complains(
              "Nothing was finished. Still saved: the session of 2026-11-22 (calves, IT band)."));
    return announced;
  };
  CHECK(announced_after(0));
  CHECK(announced_after(7));
  CHECK_FALSE(announced_after(8));
  CHECK_FALSE(announced_after(400));
  CHECK(announced_after(-3));  // the clock was wrong, either then or now
}

TEST_CASE("after a week a session is too old to resume", "[cli][live]") {
  Live in_time = over_one_left({"--resume"}, 7);
  CHECK(in_time.run() == Exit::done);
  Live late = over_one_left({"--resume"}, 8);
  CHECK(late.run() == Exit::no);
  CHECK(late.is_kept());
  CHECK(late.terminal.error ==
        "rollplan: the session of 2026-11-22 is more than 7 days old, too old to resume\n"
        "  throw it away: rollplan start --discard\n");
}

TEST_CASE("a session that is too old makes room for the next one", "[cli][live]") {
  Live next = over_one_left({"--sore", "quads=2"}, 8);
  next.at_terminal(U"n\n ").then_at(seconds(5), U"q");
  CHECK(next.run() == Exit::left);
  CHECK(next.complains("The rest is saved. To resume it:\n  rollplan start --resume\n"));
  CHECK(parsed(next.files.files[unfinished])["date"] == "2026-11-30");
}
