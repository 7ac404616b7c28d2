// The display of a live session in several sizes.
#include "render/live/live.hpp"

#include <chrono>

#include "catch.hpp"
#include "live_examples.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

using Shown = std::vector<std::string>;

const Page ascii{72, false, true, true};

/// A session as it appears in a window.
class Watched : public LiveExample {
 public:
  explicit Watched(Routine planned, std::size_t window_columns = 80, std::size_t window_rows = 24)
      : LiveExample(std::move(planned)), columns(window_columns), rows(window_rows) {}

  Shown shown(const Page& page = {}) const {
    return live_display(timeline, state, now, columns, rows, page);
  }
  /// All lines joined, so that a text can be found across the ends of lines.
  std::string text(const Page& page = {}) const {
    std::string all;
    for (const std::string& line : shown(page)) all += line;
    return all;
  }
  bool says(std::string_view words) const { return text().find(words) != std::string::npos; }
  /// The first word or two of the line with the state.
  std::string word() const {
    const Shown lines = shown();
    const std::string& line = lines.size() > 1 ? lines[1] : lines[0];
    const std::size_t start = line.find_first_not_of(' ');
    return line.substr(start, line.find("  ", start) - start);
  }

  std::size_t columns, rows;
};

/// In the first hold, with 7 s left.
class Holding : public Watched {
 public:
  explicit Holding(std::size_t window_columns = 80, std::size_t window_rows = 24)
      : Watched(calves(), window_columns, window_rows) {
    press(U' ');
    watch(33);
  }
};

}  // namespace

TEST_CASE("the display is five lines where there are five rows", "[cli][live]") {
  const Holding live(63, 5);
  CHECK(live.shown(ascii) ==
        Shown{" Calves, left - lacrosse ball                      area 1 of 1",
              " HOLD        00:07  ######----------------          4:05 to go",
              " Stay on the sore spot and breathe out: pain 4 to 6 of 10...", " Next: roll 20 s",
              " space pause  n next  b back  +/- 10 s  m mute  ? keys  q quit"});
}

TEST_CASE("with more rows the text is shown whole, and the lines below stand still",
          "[cli][live]") {
  Watched live(four_areas(), 63, 24);
  const std::size_t lines = live.shown().size();
  CHECK(lines > 5);
  live.press(U' ');
  for (std::size_t cue = 0; cue + 1 < live.timeline.cues.size(); ++cue) {
    const Shown shown = live.shown();
    CHECK(shown.size() == lines);
    CHECK(shown[lines - 2].starts_with(" Next: "));
    CHECK(shown[lines - 1].starts_with(" space pause"));
    std::string text;
    for (std::size_t i = 2; i < lines - 2; ++i) text += shown[i];
    CHECK(text.find(live.cue().text) != std::string::npos);
    live.press(U'n');
  }
}

TEST_CASE("where a position is taken, its cautions are shown if they fit", "[cli][live]") {
  Watched live(calves());
  CHECK(live.says("Never behind the knee."));
  live.rows = 5;
  CHECK_FALSE(live.says("Never behind the knee."));
  live.rows = 24;
  live.press(U' ');
  live.press(U'n');
  CHECK_FALSE(live.says("Never behind the knee."));
  live.skip_to(CueKind::change_sides);
  CHECK(live.says("Never behind the knee."));
}

TEST_CASE("in a wide window nothing is cut, not even on five rows", "[cli][live]") {
  Watched live(four_areas(), 200, 5);
  live.press(U' ');
  while (live.state.phase != Phase::done) {
    CHECK(live.says(live.cue().text));
    CHECK_FALSE(live.says("..."));
    live.press(U'n');
  }
}

TEST_CASE("the state is a word", "[cli][live]") {
  Watched live(calves());
  CHECK(live.word() == "READY");
  CHECK(live.says("space begin"));
  live.press(U' ');
  const std::vector<std::pair<CueKind, std::string>> words{
      {CueKind::get_ready, "GET READY"}, {CueKind::roll, "ROLL"},
      {CueKind::hold, "HOLD"},           {CueKind::change_sides, "SWITCH"},
      {CueKind::stretch, "STRETCH"},     {CueKind::test_drive, "TEST DRIVE"}};
  for (const auto& [kind, word] : words) {
    live.skip_to(kind);
    CHECK(live.word() == word);
  }
  live.press(U'p');
  CHECK(live.word() == "PAUSED");
  live.press(U'n');
  CHECK(live.word() == "DONE");
}

TEST_CASE("what comes next is always shown", "[cli][live]") {
  Watched live(four_areas());
  live.press(U' ');
  std::vector<std::string> next;
  while (live.state.phase != Phase::done) {
    const Shown lines = live.shown();
    const std::string& line = lines[lines.size() - 2];
    REQUIRE(line.starts_with(" Next: "));
    next.push_back(line.substr(7, line.find("  ", 7) - 7));
    live.press(U'n');
  }
  CHECK(next[0] == "roll 20 s");
  CHECK(next[1] == "hold 10 s");
  CHECK(next[4] == "glutes, right");
  CHECK(next[9] == "test drive 20 s");
  CHECK(next[10] == "quads, foam roller");
  CHECK(next[27] == "stretch 30 s, left");
  CHECK(next[28] == "stretch 30 s, right");
  CHECK(next.back() == "done, drink some water");
}

TEST_CASE("the display changes at the next moment, and not before", "[cli][live]") {
  Holding live;
  for (int i = 0; i < 40; ++i) {
    const std::string before = live.text();
    const Moment next = *next_moment(live.state);
    live.now = next - 1ns;
    CHECK(live.text() == before);
    live.now = next;
    CHECK(live.text() != before);
    live.take(Event{});
  }
}

TEST_CASE("a pause is perfectly still", "[cli][live]") {
  Holding live;
  live.press(U' ');
  const std::string before = live.text();
  CHECK(live.says("00:07"));
  CHECK(live.says("space resume"));
  live.pass(100'000);
  CHECK(live.text() == before);
}

TEST_CASE("after time away the pause counts it, second by second", "[cli][live]") {
  Holding live;
  const std::size_t columns = GENERATE(as<std::size_t>(), 80, 45, 24, 20);
  live.columns = columns;
  live.now += 12s;
  live.come_back();
  CHECK(live.says("PAUSED"));
  CHECK(live.says("away 0:12"));
  live.watch(1);
  CHECK(live.says("away 0:13"));
  live.press(U' ');
  CHECK_FALSE(live.says("away"));
}

TEST_CASE("muted is a word, beside the time away too", "[cli][live]") {
  Holding live;
  live.press(U'm');
  CHECK(live.says("muted"));
  CHECK(live.says("m unmute"));
  CHECK(live.says("muted · 4:05 to go"));
  live.come_back();
  CHECK(live.says("  away 0:00 · muted · 4:05 to go"));
  live.columns = 45;
  CHECK(live.says("away 0:00 · muted"));
  live.press(U'm');
  CHECK_FALSE(live.says("muted"));
}

TEST_CASE("a test drive asks whether it helped, and says that it is noted", "[cli][live]") {
  Watched live(four_areas());
  live.columns = GENERATE(as<std::size_t>(), 80, 45, 40);
  live.press(U' ');
  CHECK_FALSE(live.says("helped"));
  live.skip_to(CueKind::test_drive);
  CHECK(live.says("y: "));
  CHECK(live.says("helped"));
  CHECK_FALSE(live.says("noted"));
  live.press(U'y');
  CHECK(live.says("noted"));
  live.press(U'y');
  CHECK_FALSE(live.says("noted"));
}

TEST_CASE("a small window gets one line, its state first", "[cli][live]") {
  Holding live(80, 4);
  CHECK(live.shown(ascii) ==
        Shown{"HOLD 00:07 left calves - 4:05 to go - next: roll 20 s - Stay on the sore..."});
  live.columns = 36;
  live.rows = 24;
  CHECK(live.shown(ascii) == Shown{"HOLD 00:07 left calves - 4:05 to go"});
  live.columns = 35;
  CHECK(live.shown(ascii) == Shown{"HOLD 00:07 left calves"});
  live.columns = 20;
  CHECK(live.shown(ascii) == Shown{"HOLD 00:07 left..."});
  live.columns = 6;
  CHECK(live.shown(ascii) == Shown{"HOLD"});
  live.columns = 3;
  CHECK(live.shown(ascii) == Shown{"HO"});
  live.columns = 1;
  CHECK(live.shown(ascii) == Shown{""});
  live.columns = 0;
  CHECK(live.shown(ascii) == Shown{""});
  live.rows = 0;
  CHECK(live.shown(ascii).empty());
}

TEST_CASE("the keys are explained as far as there is room", "[cli][live]") {
  Holding live;
  const std::size_t before = live.shown().size();
  live.press(U'?');
  CHECK(live.says("repeat this cue; twice: the one before"));
  CHECK(live.shown().size() > before);
  CHECK(live.says("00:07"));
  CHECK(live.says("Next: roll 20 s"));
  live.rows = 12;
  CHECK(live.says("Next: roll 20 s"));
  CHECK(live.says("? hide."));
  live.columns = 45;
  live.rows = 5;
  CHECK(live.shown().size() == 5);
  CHECK(live.says("? hide."));
  CHECK(live.says("q quit;"));
}

TEST_CASE("the hints that do not fit go, the least needed first", "[cli][live]") {
  Holding live(45, 8);
  CHECK(live.shown().back() == " space pause  n next  b back  ? keys  q quit");
}
