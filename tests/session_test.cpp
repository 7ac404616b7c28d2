// The live session: every key in every phase, and deadlines that do not drift.
#include <chrono>

#include "catch.hpp"
#include "live_examples.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

/// A session that has begun and is in its first roll of 20 s, with 15 s left.
class Rolling : public LiveExample {
 public:
  Rolling() : LiveExample(calves()) {
    press(U' ');
    watch(15);
  }
};

constexpr std::size_t roll = 1;
constexpr std::size_t hold = 2;
constexpr std::size_t last_cue = 16;

}  // namespace

TEST_CASE("a timeline is all cues in one row", "[core][session]") {
  const LiveExample live(calves());
  CHECK(live.timeline.cues.size() == last_cue + 1);
  CHECK(live.timeline.total == 278s);
  CHECK(live.timeline.cues[hold].starts == 30s);
  CHECK(live.timeline.cues[last_cue].starts == 258s);
}

TEST_CASE("a session waits for Space, however long that takes", "[core][session]") {
  LiveExample live(calves());
  CHECK(live.pass(90'000) == "");
  CHECK(live.state.phase == Phase::waiting);
  CHECK(live.whole_left() == 278s);
  CHECK_FALSE(next_moment(live.state));
  const Key key = GENERATE(U' ', U'p', U'P', key_enter);
  CHECK(live.press(key) == "begin 0");
  CHECK(live.state.phase == Phase::running);
  CHECK(live.left() == 10s);
  CHECK(live.state.active == 0s);
}

TEST_CASE("while waiting, no key but to begin, mute, explain and leave does anything",
          "[core][session]") {
  LiveExample live(calves());
  for (const Key key : {U'n', U'b', U'+', U'=', U'-', U'y', U'x', key_left, key_right, key_erase}) {
    CHECK(live.press(key) == "");
    CHECK(live.state.phase == Phase::waiting);
    CHECK(live.state.cue == 0);
    CHECK(live.whole_left() == 278s);
  }
  CHECK(live.come_back() == "");
  CHECK_FALSE(live.state.away);
  live.press(U'm');
  CHECK(live.state.muted);
  live.press(U'?');
  CHECK(live.state.keys_shown);
  CHECK(live.press(U'q') == "");
  CHECK(live.state.phase == Phase::left);
}

TEST_CASE("a cue counts three, two, one and ends, and the next begins", "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  CHECK(live.watch(6) == "");
  CHECK(live.watch(1) == "bell");
  CHECK(live.watch(1) == "bell");
  CHECK(live.watch(1) == "bell");
  CHECK(live.watch(1) == "end, begin 1");
  CHECK(live.state.finished[0]);
  CHECK(live.left() == 20s);
}

TEST_CASE("the last cue ends its area and the session", "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  live.watch(277);
  CHECK(live.state.phase == Phase::running);
  CHECK(live.watch(1) == "end, area 0");
  CHECK(live.state.phase == Phase::done);
  CHECK(live.finished() == last_cue + 1);
  CHECK(live.whole_left() == 0s);
  CHECK(live.left() == 0s);
  CHECK(live.state.active == 278s);
  CHECK_FALSE(next_moment(live.state));
}

TEST_CASE("Space and p pause, and what is left stays", "[core][session]") {
  const Key key = GENERATE(U' ', U'p');
  Rolling live;
  live.now += 300ms;
  CHECK(live.press(key) == "paused");
  CHECK(live.state.phase == Phase::paused);
  CHECK_FALSE(next_moment(live.state));
  CHECK(live.pass(3'600'000) == "");
  CHECK(live.left() == 14700ms);
  CHECK(live.press(key_enter) == "");
  CHECK(live.state.phase == Phase::paused);
  CHECK(live.press(key) == "resumed");
  CHECK(live.state.phase == Phase::running);
  CHECK(live.left() == 14700ms);
  CHECK(live.state.active == 15300ms);
}

TEST_CASE("n and right go to the next cue at once, which is not finishing", "[core][session]") {
  const Key key = GENERATE(U'n', U'N', key_right);
  Rolling live;
  CHECK(live.press(key) == "begin 2");
  CHECK(live.left() == 10s);
  CHECK_FALSE(live.state.finished[roll]);
  CHECK(live.whole_left() == 248s);
  live.press(U' ');
  CHECK(live.press(key) == "begin 3");
  CHECK(live.state.phase == Phase::paused);
  CHECK(live.left() == 20s);
}

TEST_CASE("n at the last cue is the end, also while paused", "[core][session]") {
  Rolling live;
  const bool is_paused = GENERATE(false, true);
  live.skip_to(CueKind::test_drive);
  if (is_paused) live.press(U' ');
  CHECK(live.press(U'n') == "area 0");
  CHECK(live.state.phase == Phase::done);
  CHECK_FALSE(live.state.finished[last_cue]);
}

TEST_CASE("b and left restart the cue, and twice within two seconds go back", "[core][session]") {
  const Key key = GENERATE(U'b', key_left);
  Rolling live;
  live.watch(16);
  REQUIRE(live.state.cue == hold);
  CHECK(live.press(key) == "begin 2");
  CHECK(live.left() == 10s);
  live.now += 2s;
  CHECK(live.press(key) == "begin 1");
  CHECK(live.left() == 20s);
  live.now += 500ms;
  CHECK(live.press(key) == "begin 0");
  CHECK(live.press(key) == "begin 0");
  live.now += 2001ms;
  live.press(U'n');
  CHECK(live.press(key) == "begin 1");
  live.now += 2001ms;
  CHECK(live.press(key) == "begin 1");
  CHECK(live.state.finished[roll]);
}

TEST_CASE("b goes back only if it was the last to choose the cue", "[core][session]") {
  Rolling live;
  live.press(U'b');
  live.press(U'n');
  CHECK(live.press(U'b') == "begin 2");
  CHECK(live.press(U'-') == "begin 3");
  CHECK(live.press(U'b') == "begin 3");
}

TEST_CASE("b works while paused, and stays paused", "[core][session]") {
  Rolling live;
  live.press(U' ');
  CHECK(live.press(U'b') == "begin 1");
  CHECK(live.left() == 20s);
  live.now += 1s;
  CHECK(live.press(U'b') == "begin 0");
  CHECK(live.state.phase == Phase::paused);
  CHECK(live.pass(60'000) == "");
  CHECK(live.left() == 10s);
}

TEST_CASE("plus and minus are ten seconds for this cue, at most 9 min 59 s", "[core][session]") {
  Rolling live;
  const bool is_paused = GENERATE(false, true);
  if (is_paused) live.press(U' ');
  live.press(U'+');
  CHECK(live.left() == 25s);
  CHECK(live.state.length == 30s);
  CHECK(live.whole_left() == 273s);
  live.press(U'=');
  CHECK(live.left() == 35s);
  live.press(U'-');
  CHECK(live.left() == 25s);
  for (int i = 0; i < 70; ++i) live.press(U'+');
  CHECK(live.left() == 599s);
  CHECK(live.state.cue == roll);
  CHECK((live.state.phase == Phase::paused) == is_paused);
}

TEST_CASE("minus with no more than ten seconds left is like next: it was not held to its end",
          "[core][session]") {
  Rolling live;
  const bool is_paused = GENERATE(false, true);
  if (is_paused) live.press(U' ');
  live.press(U'-');
  CHECK(live.left() == 5s);
  CHECK(live.press(U'-') == "begin 2");
  CHECK_FALSE(live.state.finished[roll]);
  CHECK(live.left() == 10s);
  CHECK(live.press(U'-') == "begin 3");
  CHECK((live.state.phase == Phase::paused) == is_paused);
}

TEST_CASE("bells that a key skipped are not rung late, and rung again after plus",
          "[core][session]") {
  Rolling live;
  live.pass(2'500);
  CHECK(live.press(U'-') == "");
  CHECK(live.left() == 2500ms);
  CHECK(live.pass(500) == "bell");
  CHECK(live.press(U'+') == "");
  CHECK(live.pass(9'000) == "bell");
}

TEST_CASE("bells that were slept through are rung once", "[core][session]") {
  Rolling live;
  CHECK(live.pass(14'100) == "bell");
  CHECK(live.pass(100) == "");
  CHECK(live.pass(19'000) == "end, begin 2, begin 3");
}

TEST_CASE("a cue shorter than the count is counted as far as it goes", "[core][session]") {
  Routine routine = calves();
  routine.steps[0].cues[1].length = 2s;
  LiveExample live(std::move(routine));
  live.press(U' ');
  live.watch(9);
  CHECK(live.watch(1) == "end, begin 1, bell");
  CHECK(live.watch(1) == "bell");
  CHECK(live.watch(1) == "end, begin 2");
}

TEST_CASE("muted there are no bells, but all else", "[core][session]") {
  Rolling live;
  live.press(U'm');
  CHECK(live.watch(15) == "begin 2");
  live.watch(8);
  CHECK(live.press(U'm') == "");
  CHECK(live.pass(1'000) == "bell");
}

TEST_CASE("y notes in a test drive that it helped, and takes it back", "[core][session]") {
  LiveExample live(four_areas());
  live.press(U' ');
  live.press(U'y');
  CHECK_FALSE(live.state.helped[0]);
  live.skip_to(CueKind::test_drive);
  live.press(U'y');
  CHECK(live.state.helped[0]);
  live.press(U'n');
  live.press(U' ');
  live.skip_to(CueKind::test_drive);
  live.press(U'Y');
  CHECK(live.state.helped[1]);
  live.press(U'y');
  CHECK(live.state.helped == std::vector<bool>{true, false, false, false});
}

TEST_CASE("question mark shows and hides the keys, and stops nothing", "[core][session]") {
  Rolling live;
  CHECK(live.press(U'?') == "");
  CHECK(live.state.keys_shown);
  live.press(U'?');
  CHECK_FALSE(live.state.keys_shown);
  CHECK(live.state.phase == Phase::running);
}

TEST_CASE("q leaves, a signal too, and nothing is counted afterwards", "[core][session]") {
  Rolling live;
  const bool by_key = GENERATE(true, false);
  const bool is_paused = GENERATE(false, true);
  if (is_paused) live.press(U' ');
  live.now += 500ms;
  if (by_key) {
    live.press(U'q');
  } else {
    live.leave();
  }
  CHECK(live.state.phase == Phase::left);
  CHECK(live.left() == (is_paused ? 15000ms : 14500ms));
  CHECK(live.finished() == 1);
  for (const Key key : {U' ', U'n', U'b', U'm', U'q'}) CHECK(live.press(key) == "");
  CHECK(live.come_back() == "");
  CHECK(live.pass(100'000) == "");
  CHECK(live.left() == (is_paused ? 15000ms : 14500ms));
  CHECK_FALSE(next_moment(live.state));
}

TEST_CASE("a session that is done is not left any more", "[core][session]") {
  Rolling live;
  live.pass(263'000);
  CHECK(live.leave() == "");
  CHECK(live.press(U'b') == "");
  CHECK(live.state.phase == Phase::done);
}
