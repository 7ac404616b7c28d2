// Time in a live session: late events, time spent away, and what is recorded.
#include <chrono>

#include "catch.hpp"
#include "live_examples.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

Moment until_next(const LiveExample& live) {
  return next_moment(live.state).value() - live.now;
}

/// The record as text: "calves both 6 pain 5, ..."
std::string text_of(const SessionRecord& record) {
  std::string text;
  for (const AreaDone& area : record.areas) {
    text += (text.empty() ? "" : ", ") + area.release + ' ' + std::string(id_of(area.side)) + ' ' +
            std::to_string(area.holds.value());
    if (area.pain_before) text += " pain " + std::to_string(*area.pain_before);
    if (area.helped) text += " helped";
  }
  return text;
}

/// Follows a routine to its end.
SessionRecord record_after(Routine routine) {
  LiveExample live(std::move(routine));
  live.press(U' ');
  live.pass(3'600'000);
  return record_of(live.timeline, live.state);
}

}  // namespace

TEST_CASE("a late event walks through all cues that have passed, each where the last one ended",
          "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  CHECK(live.pass(41'500) == "end, begin 1, begin 2, begin 3");
  CHECK(live.state.cue == 3);
  CHECK(live.left() == 18500ms);
  CHECK(live.finished() == 3);
  CHECK(live.state.active == 41500ms);
}

TEST_CASE("a very late event ends every area, and the time behind the end is not counted",
          "[core][session]") {
  LiveExample live(four_areas());
  live.press(U' ');
  const std::string effects = live.pass(3'600'000);
  for (const char* area : {"area 0, begin 11", "area 1", "area 2", "area 3"}) {
    CHECK(effects.find(area) != std::string::npos);
  }
  CHECK(live.state.phase == Phase::done);
  CHECK(live.state.active == 752s);
}

TEST_CASE("half an hour of events that are all late ends at the sum of its cues",
          "[core][session]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  Routine routine =
      Today().sore("glutes").sore("hip").sore("quads").sore("itb").sore("calf").sore("foot").plan();
  while (length_of(routine) < 30min)
    routine.steps.back().cues.push_back(routine.steps.back().cues[1]);
  LiveExample live(std::move(routine));
  const Moment begun = live.now;
  live.press(U' ');
  std::vector<std::size_t> begun_cues{0};
  Moment end{};
  while (live.state.phase == Phase::running) {
    end = live.state.ends;
    live.now = *next_moment(live.state) +
               std::chrono::milliseconds(dice.between(0, dice.chance(5) ? 45'000 : 90));
    const Update result = update(live.timeline, live.state, Event{}, live.now);
    for (const Effect& effect : result.effects) {
      if (effect.kind == EffectKind::begin_cue) begun_cues.push_back(effect.index);
    }
    live.state = result.state;
    if (live.state.phase == Phase::running) {
      const Moment starts = live.timeline.cues[live.state.cue].starts;
      REQUIRE(live.state.ends - begun == starts + live.state.length);
    }
  }
  CHECK(live.state.active == Moment(live.timeline.total));
  CHECK(end <= begun + live.timeline.total);
  REQUIRE(begun_cues.size() == live.timeline.cues.size());
  for (std::size_t i = 0; i < begun_cues.size(); ++i) CHECK(begun_cues[i] == i);
}

TEST_CASE("the next moment is the next whole second of what is left, at last the end",
          "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  CHECK(until_next(live) == 1s);
  live.pass(300);
  CHECK(until_next(live) == 700ms);
  live.pass(9'000);
  CHECK(until_next(live) == 700ms);
  live.watch(1);
  CHECK(live.state.cue == 1);
}

TEST_CASE("who was away comes back to a pause, and the time away does not count",
          "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  live.pass(4'000);
  live.now += 20min;
  CHECK(live.come_back() == "paused");
  CHECK(live.state.phase == Phase::paused);
  CHECK(live.left() == 6s);
  CHECK(live.state.active == 4s);
  CHECK(live.now - *live.state.away == 20min);
  CHECK(until_next(live) == 1s);
  live.pass(1'700);
  CHECK(until_next(live) == 300ms);
  CHECK(live.press(U' ') == "resumed");
  CHECK_FALSE(live.state.away);
  CHECK(live.left() == 6s);
  CHECK(live.watch(6) == "bell, bell, bell, end, begin 1");
}

TEST_CASE("who paused and then was away finds all as it was, and the time away",
          "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  live.pass(4'000);
  live.press(U' ');
  live.now += 20min;
  CHECK(live.come_back() == "");
  CHECK(live.left() == 6s);
  CHECK(live.now - *live.state.away == 20min);
  live.now += 1min;
  live.come_back();
  CHECK(live.now - *live.state.away == 21min);
}

TEST_CASE("a clock that seems to go back stands still", "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  live.pass(5'000);
  live.now -= 3s;
  CHECK(live.left() == 5s);
  CHECK(live.pass(0) == "");
  CHECK(live.state.active == 5s);
}

TEST_CASE("a session goes on at any cue, and past the last one it is done", "[core][session]") {
  LiveExample live(four_areas(), 12);
  CHECK(live.press(U' ') == "begin 12");
  CHECK(live.whole_left() == 752s - 168s);
  CHECK(session_at(live.timeline, live.timeline.cues.size()).phase == Phase::done);
  CHECK(session_at(timeline_of(Routine()), 0).phase == Phase::done);
}

TEST_CASE("a routine without a step is done before it begins", "[core][session]") {
  const Routine empty{};
  const Timeline timeline = timeline_of(empty);
  const SessionState state = session_at(timeline);
  CHECK(routine_left(timeline, state, Moment(5)) == Moment(0));
  CHECK(update(timeline, state, Event{EventKind::key, U' '}, Moment(5)).effects.empty());
  CHECK(record_of(timeline, state).areas.empty());
}

TEST_CASE("the record has the areas with a hold, both sides in one line", "[core][session]") {
  const SessionRecord record = record_after(four_areas());
  CHECK(text_of(record) == "glutes both 4, quads both 4, it-band both 2, calves both 6");
  CHECK(record.total == 752s);
  CHECK(record.date == Today().request.date);
  CHECK(record.areas[0].role == Role::added);
  CHECK(record.areas[3].role == Role::asked);
  CHECK(record.areas[3].tool == "lacrosse-ball");
}

TEST_CASE("pain that was asked for is in the record, by side where the sides differ",
          "[core][session]") {
  CHECK(text_of(record_after(Today().sore("calf", 6).plan())) == "calves both 6 pain 6");
  CHECK(text_of(record_after(Today().left("calf", 4).right("calf", 6).plan())) ==
        "calves left 3 pain 4, calves right 3 pain 6");
  CHECK(text_of(record_after(Today().right("calf", 2).plan())) == "calves right 3 pain 2");
}

TEST_CASE("skipped holds are not recorded, nor is what was only rolled", "[core][session]") {
  LiveExample live(four_areas());
  live.press(U' ');
  live.watch(40);
  live.skip_to(CueKind::test_drive);
  live.press(U'y');
  live.watch(55);
  live.press(U'q');
  const SessionRecord record = record_of(live.timeline, live.state);
  CHECK(text_of(record) == "glutes left 1 helped");
  CHECK(record.total == 95s);
}

TEST_CASE("a hold that was done again after going back is one hold", "[core][session]") {
  LiveExample live(calves());
  live.press(U' ');
  live.watch(41);
  live.press(U'b');
  live.press(U'b');
  live.watch(31);
  CHECK(text_of(record_of(live.timeline, live.state)) == "calves left 1");
}
