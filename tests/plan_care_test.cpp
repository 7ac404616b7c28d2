// Examples of the planner's rules: refusals, pain, tools, pressure and what is left out. For areas,
// doses and fitting see plan_rules_test.cpp.
#include "catch.hpp"
#include "plan_examples.hpp"
#include "rollplan/error.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a refused word ends it all, whatever else was asked", "[core][planner]") {
  for (const auto* word : {"groin", "Hip Flexor", "hip-flexors", "numb", "fever", "dvt",
                           "can't bear weight", "swollen_calf", "pop"}) {
    INFO(word);
    const Routine routine = Today().sore("calf").sore(word).plan();
    CHECK(routine.verdict == Verdict::refused);
    CHECK(routine.steps.empty());
    CHECK(std::ranges::count(routine.notes, NoteKind::safety, &Note::kind) > 0);
  }
  const auto* const message = "a stress injury of the thigh bone";
  CHECK(has_note(Today().sore("groin").plan(), NoteKind::safety, message));
  const Routine twice = Today().sore("dvt").sore("calf").sore("clot").plan();
  CHECK(std::ranges::count(twice.notes, "clot", &Note::id) == 1);  // each danger appears only once
  // a refusal comes before any usage error
  CHECK(Today().sore("xyzzy").sore("fever").plan().verdict == Verdict::refused);
}

TEST_CASE("a word without a release gets its text, and asks for no area", "[core][planner]") {
  const Routine with_calf = Today().sore("outside knee").sore("calf").plan();
  CHECK(areas_of(with_calf) == "calves 3 stretch: 278 s");
  CHECK(asked_of(with_calf) == "calves both -");
  CHECK(has_note(with_calf, NoteKind::caution, "rollplan today --sore it-band"));

  // leaves out the command, because it would answer only a part of this
  const Routine partly = Today().sore("outside knee from hills").plan();
  CHECK(has_note(partly, NoteKind::caution, "can come from the IT band"));
  CHECK_FALSE(has_note(partly, NoteKind::caution, "rollplan today"));

  // `--sore` was given, so the planner does not choose areas instead
  const Routine alone = Today().sore("knee").run("race").plan();
  CHECK(alone.steps.empty());
  CHECK(alone.verdict == Verdict::empty);
}

TEST_CASE("what asks first gives a text and no step, whatever else was asked", "[core][planner]") {
  for (const auto* word : {"pulled calf", "pregnant", "knee replacement", "strained left quad"}) {
    INFO(word);
    const Routine routine = Today().sore("calf").sore(word).plan();
    CHECK(routine.verdict == Verdict::empty);
    CHECK(routine.steps.empty());
    CHECK(std::ranges::count(routine.notes, NoteKind::safety, &Note::kind) == 1);
    CHECK(Today().sore(word).sore("fever").plan().verdict == Verdict::refused);
    CHECK(Today().sore(word).sore("xyzzy").plan().verdict == Verdict::empty);
  }
}

TEST_CASE("a side is said in the phrase or behind a colon, and both must agree",
          "[core][planner]") {
  CHECK(asked_of(Today().sore("my left calf").plan()) == "calves left -");
  CHECK(asked_of(Today().left("left calf").plan()) == "calves left -");
  CHECK(asked_of(Today().sore("left calf", 3).sore("right calf", 3).plan()) == "calves both 3");
  CHECK_THROWS_AS(Today().right("left calf").plan(), Error);
  CHECK_THROWS_AS(Today().sore("left right calf").plan(), Error);
}

TEST_CASE("an unknown word is a usage error", "[core][planner]") {
  try {
    Today().sore("calf").sore("xyzzy").sore("plugh").plan();
    FAIL("an unknown word was taken");
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::usage);
    CHECK(std::string(error.what()).find("xyzzy") != std::string::npos);
  }
}

TEST_CASE("a word may bring its own caution", "[core][planner]") {
  CHECK(has_note(Today().sore("achilles").plan(), NoteKind::caution,
                 "roll the calf muscle above it"));
  CHECK(has_note(Today().sore("heel").plan(), NoteKind::caution, "never the heel bone"));
  const Routine twice = Today().left("heel").right("heel").sore("calf").plan();
  CHECK(std::ranges::count(twice.notes, note_id::word_caution, &Note::id) == 1);
}

TEST_CASE("what was asked has a line for each area, in the order first named", "[core][planner]") {
  CHECK(asked_of(Today().sore("foot", 2).sore("calf").sore("foot", 3).plan()) ==
        "plantar-fascia both 3, calves both -");
  CHECK(asked_of(Today().left("calf", 2).right("calf", 2).plan()) == "calves both 2");
  CHECK(asked_of(Today().left("calf", 2).right("calf", 3).plan()) ==
        "calves left 2, calves right 3");
  CHECK(asked_of(Today().right("calf").plan()) == "calves right -");
  CHECK(asked_of(Today().sore("calf", 3).left("calf", 6).plan()) ==
        "calves left 6, calves right 3");
}

TEST_CASE("of a side named twice the higher pain counts, no number as 5", "[core][planner]") {
  CHECK(asked_of(Today().sore("calf", 4).sore("calf").plan()) == "calves both -");
  CHECK(asked_of(Today().sore("calf").sore("calf", 5).plan()) == "calves both 5");
  CHECK(asked_of(Today().sore("calf", 5).sore("calf").plan()) == "calves both 5");
  CHECK(asked_of(Today().sore("calf", 6).sore("calf").plan()) == "calves both 6");
}

TEST_CASE("a side with pain of 8 gets no pressure", "[core][planner]") {
  const Routine alone = Today().sore("calf", 8).plan();
  CHECK(alone.steps.empty());
  CHECK(alone.verdict == Verdict::refused);
  CHECK(left_out_of(alone) == "calves both pain");

  const Routine other_side = Today().left("calf", 8).right("calf", 3).plan();
  CHECK(steps_of(other_side) == "calves right tennis-ball 5");
  CHECK(areas_of(other_side) == "calves 3 stretch: 150 s");
  CHECK(left_out_of(other_side) == "calves left pain");
  CHECK(other_side.verdict == Verdict::ready);

  const Routine seven = Today().sore("calf", 7).plan();
  CHECK(areas_of(seven) == "calves 3 stretch: 278 s");
}

TEST_CASE("the preparations of what hurts too much stay, and are gentle", "[core][planner]") {
  const Routine both = Today().sore("it-band", 9).plan();
  CHECK(areas_of(both) == "glutes 2, quads 2: 316 s");
  CHECK(steps_of(both) ==
        "glutes left tennis-ball 5, glutes right tennis-ball 5, "
        "quads left foam-roller 5, quads right foam-roller 5");
  CHECK(left_out_of(both) == "it-band both pain");

  const Routine one = Today().left("it-band", 8).right("it-band", 2).plan();
  CHECK(areas_of(one) == "glutes 2, quads 2, it-band 1 stretch: 406 s");
  for (const Step& step : one.steps) CHECK(step.pain_cap == 5);
  CHECK(one.steps.back().side == Side::right);
}

TEST_CASE("pain in a required preparation holds its area back, in a helpful one it does not",
          "[core][planner]") {
  const Routine required = Today().sore("glutes", 8).sore("it-band").plan();
  CHECK(areas_of(required) == "quads 2: 158 s");
  CHECK(left_out_of(required) == "glutes both pain, it-band both preparation");
  CHECK(steps_of(required) == "quads left foam-roller 7, quads right foam-roller 7");

  // the side does not matter: pain on the left holds back the right, and other sides stay as wanted
  const Routine one_side = Today().left("glutes", 8).right("it-band", 3).plan();
  CHECK(left_out_of(one_side) == "glutes left pain, it-band right preparation");
  CHECK(steps_of(one_side) == "glutes right tennis-ball 5, quads right foam-roller 7");

  const Routine helpful = Today().sore("glutes", 8).sore("hip").plan();
  CHECK(areas_of(helpful) == "hip-rotators 3 stretch: 278 s");
  CHECK(left_out_of(helpful) == "glutes both pain");
}

TEST_CASE("pain of 6 or 7 is tender, by the area, and an added preparation has none",
          "[core][planner]") {
  CHECK(steps_of(Today().sore("calf", 5).plan()) ==
        "calves left lacrosse-ball 7, calves right lacrosse-ball 7");
  CHECK(steps_of(Today().left("calf", 2).right("calf", 6).plan()) ==
        "calves right tennis-ball 5, calves left tennis-ball 5");
  CHECK(steps_of(Today().left("it-band", 7).plan()) ==
        "glutes left lacrosse-ball 7, quads left foam-roller 7, it-band left foam-roller 5");
}

TEST_CASE("before a run the cap is 4, and pain of 6 brings a caution", "[core][planner]") {
  const Routine routine = Today().sore("calf", 6).before_run().plan();
  CHECK(steps_of(routine) == "calves left tennis-ball 4, calves right tennis-ball 4");
  CHECK(has_note(routine, NoteKind::caution, "run"));
  CHECK_FALSE(has_note(Today().sore("calf", 5).before_run().plan(), NoteKind::caution, "run"));
  CHECK(steps_of(Today().right("calf", 3).before_run().level(Level::normal).plan()) ==
        "calves right lacrosse-ball 4");
}

TEST_CASE("the words aim below the cap", "[core][planner]") {
  const auto hold = [](const Routine& routine) {
    const auto& cues = routine.steps.at(0).cues;
    return std::ranges::find(cues, CueKind::hold, &Cue::kind)->text;
  };
  const auto says = [](const std::string& text, const char* aim) {
    return text.find(aim) != std::string::npos;
  };
  CHECK(says(hold(Today().sore("calf").plan()), "4 to 6 of 10, ease off at 7"));
  CHECK(says(hold(Today().sore("calf", 6).plan()), "3 to 4"));
  CHECK(says(hold(Today().run("race").plan()), "3 to 4"));
  CHECK(says(hold(Today().before_run().plan()), "at most 4"));
}

TEST_CASE("each area has its best tool, by level", "[core][planner]") {
  struct Row {
    const char *area, *normal, *gentle, *firm;
  };
  constexpr Row rows[] = {
      {"glutes", "lacrosse-ball", "tennis-ball", "rumbleroller"},
      {"hip-rotators", "lacrosse-ball", "tennis-ball", "lacrosse-ball"},
      {"quads", "foam-roller", "foam-roller", "rumbleroller"},
      {"it-band", "foam-roller", "foam-roller", "foam-roller"},
      {"calves", "lacrosse-ball", "tennis-ball", "rumbleroller"},
      {"plantar-fascia", "tennis-ball", "tennis-ball", "lacrosse-ball"},
  };
  const auto tool = [](const char* area, std::optional<int> pain, Level level) {
    return Today().sore(area, pain).level(level).plan().steps.back().tool->id;
  };
  for (const Row& row : rows) {
    INFO(row.area);
    CHECK(tool(row.area, {}, Level::normal) == row.normal);
    CHECK(tool(row.area, {}, Level::gentle) == row.gentle);
    CHECK(tool(row.area, {}, Level::firm) == row.firm);
    CHECK(tool(row.area, 6, Level::firm) == row.gentle);  // a tender area is never firm
  }
}

TEST_CASE("on a tie: the softer where it is tender, then the one in hand, then the order",
          "[core][planner]") {
  const auto tools = [](const Today& today) { return steps_of(today.plan()); };
  CHECK(tools(Today().left("calf").tools({"roller", "tennis"})) == "calves left tennis-ball 7");
  CHECK(tools(Today().left("quads").left("calf").tools({"roller", "tennis"})) ==
        "quads left foam-roller 7, calves left foam-roller 7");
  const auto balls = [](std::optional<int> pain) {
    return Today().left("it-band", pain).level(Level::firm).tools({"rumble", "ball"});
  };
  CHECK(tools(balls({})) ==
        "glutes left rumbleroller 7, quads left rumbleroller 7, it-band left rumbleroller 7");
  CHECK(tools(balls(6)) ==
        "glutes left rumbleroller 7, quads left rumbleroller 7, it-band left lacrosse-ball 5");
  CHECK(tools(Today().left("it-band").tools({"rumble", "ball"})) ==
        "glutes left lacrosse-ball 7, quads left lacrosse-ball 7, it-band left lacrosse-ball 7");
}

TEST_CASE("an area that nothing owned suits is left out, with what would do", "[core][planner]") {
  const Routine routine = Today().sore("foot").tools({"foam-roller"}).plan();
  CHECK(areas_of(routine) == "calves 1: 98 s");
  CHECK(left_out_of(routine) == "plantar-fascia both tool");
  const bool is_told = has_note(routine, NoteKind::info, "lacrosse ball") ||
                       has_note(routine, NoteKind::caution, "lacrosse ball");
  CHECK(is_told);
  CHECK(routine.full == Seconds(98));

  const OwnCatalogue own(SmallCatalogue().add("a", {"b"}).add("b", {}, {}, "stick").json());
  const Routine held = Today(own.catalogue).sore("a").tools({"ball"}).plan();
  CHECK(areas_of(held) == "a 3 stretch: 278 s");
  CHECK(left_out_of(held) == "b both tool");
}

TEST_CASE("of several reasons the first holds: pain, preparation, tool, time", "[core][planner]") {
  const Today roller = Today().tools({"foam-roller"}).time(30);
  CHECK(left_out_of(Today(roller).left("foot", 9).right("foot").plan()) ==
        "calves both time 98, plantar-fascia left pain, plantar-fascia right tool");
  CHECK(left_out_of(Today().sore("glutes", 9).sore("it-band").time(30).plan()) ==
        "glutes both pain, quads both time 98, it-band both preparation");
  CHECK(left_out_of(Today().sore("glutes", 9).sore("it-band", 9).plan()) ==
        "glutes both pain, it-band both pain");

  const OwnCatalogue own(SmallCatalogue().add("a", {"b"}, {}, "stick").add("b").json());
  CHECK(left_out_of(Today(own.catalogue).sore("a").sore("b", 8).tools({"ball"}).plan()) ==
        "a both preparation, b both pain");
}

TEST_CASE("a routine without a step is refused where pain emptied it, else empty",
          "[core][planner]") {
  CHECK(Today().sore("calf", 8).sore("quads").time(30).plan().verdict == Verdict::refused);
  CHECK(Today().sore("calf", 8).sore("quads").time(100).plan().verdict == Verdict::ready);
  CHECK(Today().sore("calf", 7).time(30).plan().verdict == Verdict::empty);
  CHECK(Today().sore("calf", 9).sore("knee").plan().verdict == Verdict::refused);
}

TEST_CASE("an area ranks by the sorest of the sides that come", "[core][planner]") {
  // the side with 9 is left out, so the calves rank by the 2 of the other side
  const Routine routine =
      Today().left("calf", 9).right("calf", 2).right("quads", 3).time(70).plan();
  CHECK(areas_of(routine) == "quads 1: 60 s");
  CHECK(left_out_of(routine) == "calves left pain, calves right time 60");
}

TEST_CASE("sides stay when the area that wanted them is dropped", "[core][planner]") {
  const Routine routine = Today().right("glutes", 3).left("it-band", 8).plan();
  CHECK(steps_of(routine) ==
        "glutes right tennis-ball 5, glutes left tennis-ball 5, quads left foam-roller 5");
}

TEST_CASE("the test drive names the next tool, and a shortened plan says so", "[core][planner]") {
  const Routine routine = Today().sore("calf").sore("it-band").plan();
  const auto drive = [&](std::size_t step) { return routine.steps.at(step).cues.back().text; };
  CHECK(drive(1).find("foam roller") != std::string::npos);    // glutes, then quads
  CHECK(drive(5).find("lacrosse ball") != std::string::npos);  // IT band, then calves
  CHECK(drive(7).find("lacrosse ball") == std::string::npos);

  const auto infos = [](const Routine& of) {
    return std::ranges::count(of.notes, NoteKind::info, &Note::kind);
  };
  const Routine shortened = Today().sore("calf").sore("it-band").time(751).plan();
  CHECK(infos(shortened) > infos(routine));
}
