// The output of a live session apart from its display: text, speech and JSON.
#include <chrono>

#include "catch.hpp"
#include "core/routine_text.hpp"
#include "live_examples.hpp"
#include "parsed_json.hpp"
#include "render/live/live.hpp"
#include "text/printable.hpp"
#include "text/time_text.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

/// The text as one line, so that words can be found across the ends of lines.
std::string flowing(const std::string& text) {
  std::string flow;
  for (const std::string& line : lines_of(text)) flow += (flow.empty() ? "" : " ") + line;
  return flow;
}

constexpr std::size_t last_of_calves = 16;

}  // namespace

TEST_CASE("the introduction says what to fetch, how to start and when not to", "[render][live]") {
  const Routine routine = four_areas();
  const std::string text = live_intro(timeline_of(routine), 0, Page{});
  const std::string flow = flowing(text);
  CHECK(text.starts_with("Today, Sunday 22 November 2026"));
  CHECK(text.back() == '\n');
  CHECK(holds(flow, "total 12:32"));
  CHECK(holds(flow, "Fetch: lacrosse ball, foam roller"));
  CHECK(holds(flow, "First: Glutes, left. Lie on your back, knees bent, ball under the buttock."));
  CHECK(holds(flow, "Calves: Never behind the knee."));
  for (const Statement& line : routine.catalogue->stop_lines) CHECK(holds(flow, line.text));
  for (const std::string& line : lines_of(text)) CHECK(columns(line) <= 72);
}

TEST_CASE("the introduction keeps every safety note and what was left out", "[render][live]") {
  const Routine routine = Today().sore("calf", 9).sore("itb").time(240).plan();
  REQUIRE_FALSE(routine.left_out.empty());
  const std::string flow =
      flowing(live_intro(timeline_of(routine), 0, Page{40, false, false, false}));
  for (const Note& note : routine.notes) {
    CHECK(holds(flow, note.text) != (note.id == note_id::tools));
  }
  for (const LeftOut& left : routine.left_out) CHECK(holds(flow, left.because));
}

TEST_CASE("going on, the introduction begins where it was left", "[render][live]") {
  const Routine routine = four_areas();
  const Timeline timeline = timeline_of(routine);
  std::size_t cue = 0;
  while (timeline.cues[cue].step->release->id != "quads" ||
         timeline.cues[cue].cue->side != Side::right ||
         timeline.cues[cue].cue->kind != CueKind::hold) {
    ++cue;
  }
  const std::string flow = flowing(live_intro(timeline, cue, Page{}));
  CHECK(holds(flow, clock_text(timeline.total - timeline.cues[cue].starts) +
                        " to go Quads, IT band, calves"));
  CHECK(holds(flow, "Fetch: foam roller, lacrosse ball First: Quads, right. Change sides. Lie "));
  CHECK_FALSE(holds(flow, "total"));
}

TEST_CASE("what an answer changed is reported, and nothing else", "[render][live]") {
  const auto change = [](int pain, const char* area) {
    return flowing(live_change(Today().sore(area).plan(), Today().sore(area, pain).plan(), Page{}));
  };
  CHECK(change(2, "calf").empty());
  CHECK(change(7, "calf").starts_with(
      "That pain level changes the routine: take the tennis ball instead of the lacrosse ball.  "
      "Today, "));
  const Routine before = Today().sore("calf").plan();
  Routine after = before;
  after.notes.push_back(
      Note{NoteKind::caution, "caution", after.steps.front().release, "Be gentle.", {}});
  CHECK(live_change(before, after, Page{}) == "Care: Calves: Be gentle.\n");
}

TEST_CASE("an area that is over leaves a line behind", "[render][live]") {
  LiveExample live(four_areas());
  const Page page;
  live.press(U' ');
  live.pass(158'000);
  CHECK(live_area_done(live.timeline, live.state, 0, page) ==
        "Done: glutes, both sides, lacrosse ball - 4 holds, 2:38");
  live.watch(40);
  live.skip_to(CueKind::test_drive);
  live.press(U'y');
  live.press(U'n');
  CHECK(live_area_done(live.timeline, live.state, 1, page) ==
        "Done: quads, both sides, foam roller - 1 of 4 holds, 0:40, helped");
  CHECK(live_area_done(live.timeline, live.state, 2, page) ==
        "Skipped: IT band, both sides, foam roller");
  CHECK(columns(live_area_done(live.timeline, live.state, 1, Page{40, false, false, false})) <= 40);
}

TEST_CASE("the summary says what was done, for how long, and what became of the pain",
          "[render][live]") {
  LiveExample live(Today().sore("itb").sore("calf", 6).plan());
  live.press(U' ');
  live.skip_to(CueKind::test_drive);
  live.press(U'y');
  live.pass(3'600'000);
  SessionRecord record = record_of(live.timeline, live.state);
  for (AreaDone& area : record.areas) {
    if (area.pain_before) area.pain_after = 3;
  }
  CHECK(lines_of(live_summary(live.timeline, record, true, Page{})) ==
        std::vector<std::string>{
            "Done in 10:14:", "  Quads                    4 holds",
            "  IT band                  2 holds", "  Calves                   6 holds, pain 6 to 3",
            "Walk, drink some water. This tides you over; it can't replace a massage."});
  record.areas.back().helped = true;
  record.areas.back().pain_before.reset();
  CHECK(holds(live_summary(live.timeline, record, true, Page{72, false, true, false}),
              "6 holds, pain 3 after, helped"));
}

TEST_CASE("a session without a hold says so", "[render][live]") {
  LiveExample live(calves());
  live.press(U' ');
  live.watch(12);
  live.press(U'q');
  CHECK(live_summary(live.timeline, record_of(live.timeline, live.state), true, Page{}) ==
        "No holds completed (0:12).\n");
}

TEST_CASE("a cue is one line with all that the display would say", "[render][live]") {
  const LiveExample live(calves());
  CHECK(live_cue_line(live.timeline, 2, Page{}) ==
        " 0:30  HOLD        Calves, left - lacrosse ball - 10 s - Stay on the sore spot and "
        "breathe out: pain 4 to 6 of 10, ease off at 7.");
  CHECK(live_cue_line(live.timeline, 4, Page{}) ==
        " 1:00  HOLD        Calves, left - lacrosse ball - 10 s - round 2 of 3");
  Routine warned = calves();
  warned.steps.front().cues[4].text = "Not on the bruise.";
  CHECK(live_cue_line(LiveExample(warned).timeline, 4, Page{}).ends_with("Not on the bruise."));
  CHECK(live_cue_line(live.timeline, 0, Page{})
            .ends_with("hands behind you. Lighter: other foot on the floor. Stronger: other leg "
                       "crossed on top."));
  CHECK(live_cue_line(live.timeline, last_of_calves, Page{})
            .starts_with(" 4:18  TEST DRIVE  Calves - no tool - 20 s - Stand and"));
}

TEST_CASE("for the ear, the first cue of a kind is said in full and the others shortly",
          "[render][live]") {
  const LiveExample live(Today().sore("calf").sore("itb").plan());
  const auto spoken = [&](std::size_t cue) { return live_spoken(live.timeline, cue); };
  CHECK(spoken(0) ==
        "Glutes, left side, lacrosse ball. Lie on your back, knees bent, ball under the "
        "buttock. 10 seconds.");
  CHECK(spoken(1) ==
        "Roll slowly toward the leg. 20 seconds. Lighter: more weight on your feet. Stronger: "
        "ankle on the other knee.");
  CHECK(spoken(3) == "Roll, 20 seconds.");
  CHECK(spoken(4) == "Hold, 10 seconds.");
  CHECK(spoken(5).starts_with("Change sides. Lie on your back"));
  CHECK(spoken(6) == "Roll slowly toward the leg. 20 seconds.");
  CHECK(spoken(22).starts_with("I T band, left side, foam roller."));
  CHECK(spoken(29) == "Stretch, right side, 30 seconds.");
}

TEST_CASE("for the ear, units are words and nothing begins with a dash", "[render][live]") {
  Routine routine = Today().left("foot").plan();
  Cue& cue = routine.steps.back().cues.back();
  cue.text = "Pull for 10 s, then 1 min.";
  cue.length = 90s;
  const Timeline timeline = timeline_of(routine);
  CHECK(live_spoken(timeline, timeline.cues.size() - 1) ==
        "Pull for 10 seconds, then 1 minute. 1 minute 30 seconds.");
  cue.length = 1s;
  cue.text = "--  -w /etc/passwd";
  CHECK(live_spoken(timeline, timeline.cues.size() - 1) == "w /etc/passwd. 1 second.");
}

TEST_CASE("each event of the live JSON is one line with its schema", "[render][live]") {
  LiveExample live(calves());
  const Json begin = parsed(live_begin_json(live.timeline));
  CHECK(begin.at("schema") == "rollplan.live/1");
  CHECK(begin.at("event") == "begin");
  CHECK(begin.at("total_s") == 278);
  CHECK(begin.at("areas") == 1);
  CHECK(begin.at("cues") == 17);
  CHECK(begin.at("safety").size() == live.routine.catalogue->stop_lines.size());
  const std::string line = live_cue_json(live.timeline, 2);
  CHECK(line.find('\n') == std::string::npos);
  const Json cue = parsed(line);
  CHECK(cue.at("event") == "cue");
  CHECK(cue.at("cue") == 3);
  CHECK(cue.at("release") == "calves");
  CHECK(cue.at("side") == "left");
  CHECK(cue.at("kind") == "hold");
  CHECK(cue.at("starts_s") == 30);
  CHECK(cue.at("s") == 10);
  CHECK(cue.at("next").at("kind") == "roll");
  CHECK(parsed(live_cue_json(live.timeline, last_of_calves)).at("next").is_null());
}

TEST_CASE("the events of the live JSON say where the session is", "[render][live]") {
  LiveExample live(calves());
  live.press(U' ');
  live.pass(12'500);
  live.press(U' ');
  const Json paused = parsed(live_event_json(live.timeline, live.state, "paused", live.now));
  CHECK(paused.at("event") == "paused");
  CHECK(paused.at("cue") == 2);
  CHECK(paused.at("cue_left_s") == 18);
  CHECK(paused.at("left_s") == 266);
  CHECK(paused.at("active_s") == 12);
}
