// Examples of the planner's rules: which areas, how much of each, in which order. For pain, tools
// and refusals see plan_care_test.cpp.
#include "catch.hpp"
#include "parsed_json.hpp"
#include "plan_examples.hpp"
#include "rollplan/error.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a word is an id, a name or an alias, in any case and with any gaps", "[core][planner]") {
  for (const auto* word : {"calf", "Calves", "CALVES", "gastroc", "soleus", "Calf release"}) {
    INFO(word);
    CHECK(asked_of(Today().sore(word).plan()) == "calves both -");
  }
  for (const auto* word : {"it-band", "it band", "IT_Band", "ITB", "tfl", "outer thigh"}) {
    INFO(word);
    CHECK(asked_of(Today().sore(word).plan()) == "it-band both -");
  }
  CHECK(asked_of(Today().sore("foot").plan()) == "plantar-fascia both -");
  CHECK(asked_of(Today().sore("hip").plan()) == "hip-rotators both -");
}

TEST_CASE("the preparations are added, with the dose of their kind", "[core][planner]") {
  CHECK(areas_of(Today().sore("glutes").plan()) == "glutes 3 stretch: 278 s");
  CHECK(areas_of(Today().sore("hip").plan()) == "glutes 1, hip-rotators 3 stretch: 376 s");
  CHECK(areas_of(Today().sore("foot").plan()) == "calves 1, plantar-fascia 2 stretch: 316 s");
  CHECK(areas_of(Today().sore("it-band").plan()) == "glutes 2, quads 2, it-band 1 stretch: 474 s");
  // required for one area and optional for another: counts as required
  CHECK(areas_of(Today().sore("hip").sore("it-band").plan()) ==
        "glutes 2, hip-rotators 3 stretch, quads 2, it-band 1 stretch: 752 s");
}

TEST_CASE("the day's example is eight steps and 752 seconds", "[core][planner]") {
  const Routine routine = Today().sore("calf").sore("it-band").plan();
  REQUIRE(routine.steps.size() == 8);
  const int lengths[] = {70, 88, 70, 88, 40, 118, 100, 178};
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(length_of(routine.steps[i]) == Seconds(lengths[i]));
    CHECK(routine.steps[i].area == static_cast<int>(i / 2) + 1);
    CHECK(routine.steps[i].side == (i % 2 == 0 ? Side::left : Side::right));
    CHECK(routine.steps[i].role == (i < 4 ? Role::added : Role::asked));
  }
  CHECK(areas_of(routine) == "glutes 2, quads 2, it-band 1 stretch, calves 3 stretch: 752 s");
  CHECK(asked_of(routine) == "calves both -, it-band both -");
  CHECK(left_out_of(routine).empty());
  CHECK(routine.full == Seconds(752));
  CHECK_FALSE(routine.budget);
  CHECK(routine.verdict == Verdict::ready);
}

TEST_CASE("stretches and the test drive belong to an area's last step", "[core][planner]") {
  const Routine routine = Today().left("calf", 2).right("calf", 4).plan();
  REQUIRE(routine.steps.size() == 2);
  std::string text;
  for (const Step& step : routine.steps) {
    for (const Cue& cue : step.cues) {
      text += std::string(id_of(cue.kind)) + ' ' + std::string(id_of(cue.side)) + ' ' +
              std::to_string(cue.length.count()) + ", ";
    }
    text += "| ";
  }
  // the sorer side comes first, also in the stretches
  CHECK(text ==
        "get-ready right 10, roll right 20, hold right 10, roll right 20, hold right 10, "
        "roll right 20, hold right 10, | switch left 8, roll left 20, hold left 10, "
        "roll left 20, hold left 10, roll left 20, hold left 10, stretch right 30, "
        "stretch left 30, test-drive both 20, | ");
}

TEST_CASE("a preparation covers the sides of what it prepares", "[core][planner]") {
  const Routine left = Today().left("it-band").plan();
  CHECK(areas_of(left) == "glutes 2, quads 2, it-band 1 stretch: 270 s");
  for (const Step& step : left.steps) CHECK(step.side == Side::left);

  // glutes were asked for on one side only, but the role, and so the dose, goes for the whole area
  const Routine both = Today().right("glutes").left("it-band").plan();
  CHECK(areas_of(both) == "glutes 3 stretch, quads 2, it-band 1 stretch: 458 s");
  CHECK(both.steps[0].side == Side::right);
  CHECK(both.steps[1].side == Side::left);
  CHECK(both.steps[1].role == Role::asked);
}

TEST_CASE("with nothing sore the areas come in turn, or by the run", "[core][planner]") {
  const Routine rotation = Today().plan();
  CHECK(areas_of(rotation) == "glutes 3 stretch, hip-rotators 3 stretch, quads 3 stretch: 834 s");
  CHECK(rotation.steps[0].role == Role::rotation);
  CHECK(rotation.budget == Seconds(900));
  CHECK(rotation.full == Seconds(834));
  CHECK(rotation.level == Level::normal);
  CHECK(left_out_of(rotation).empty());

  const Routine race = Today().run("race").plan();
  CHECK(areas_of(race) == "glutes 3 stretch, quads 3 stretch, calves 3 stretch: 834 s");
  CHECK(race.steps[0].role == Role::run);
  CHECK(race.level == Level::gentle);
  CHECK(areas_of(Today().run("speed").plan()) ==
        "glutes 3 stretch, calves 3 stretch, plantar-fascia 2 stretch: 774 s");
  CHECK(areas_of(Today().run("uphill").plan()) ==
        "glutes 3 stretch, hip-rotators 3 stretch, calves 3 stretch: 834 s");
}

TEST_CASE("an area that does not fit whole is passed over in silence", "[core][planner]") {
  const Routine ten = Today().time(600).plan();
  CHECK(areas_of(ten) == "glutes 3 stretch, hip-rotators 3 stretch: 556 s");
  CHECK(left_out_of(ten).empty());
  CHECK(ten.full == Seconds(556));
  // the IT band's 158 s fit only because its preparations are chosen for themselves
  CHECK(areas_of(Today().run("race").time(1269).plan()) ==
        "glutes 3 stretch, hip-rotators 3 stretch, quads 3 stretch, calves 3 stretch: 1112 s");
  CHECK(areas_of(Today().run("race").time(1270).plan()) ==
        "glutes 3 stretch, hip-rotators 3 stretch, quads 3 stretch, it-band 1 stretch, "
        "calves 3 stretch: 1270 s");
  // an area without a suitable tool is left out silently too
  const Routine roller = Today().run("speed").tools({"foam-roller"}).plan();
  CHECK(areas_of(roller) == "glutes 3 stretch, hip-rotators 3 stretch, calves 3 stretch: 834 s");
  CHECK(left_out_of(roller).empty());
}

TEST_CASE("if none comes whole the first is fitted as if asked", "[core][planner]") {
  const Routine short_one = Today().time(217).plan();
  CHECK(areas_of(short_one) == "glutes 2: 158 s");
  CHECK(short_one.steps[0].role == Role::rotation);
  CHECK(short_one.full == Seconds(278));
  CHECK(areas_of(Today().run("downhill").time(150).plan()) == "quads 1: 98 s");
}

TEST_CASE("before a run it is short, without stretches", "[core][planner]") {
  const Routine bare = Today().before_run().plan();
  CHECK(areas_of(bare) == "glutes 1, hip-rotators 1, quads 1: 294 s");
  CHECK(bare.budget == Seconds(300));
  CHECK(bare.level == Level::gentle);
  CHECK(bare.before_run);
  const Routine sore = Today().before_run().sore("it-band").plan();
  CHECK(areas_of(sore) == "glutes 1, quads 1, it-band 1: 294 s");
  CHECK_FALSE(sore.budget);
}

TEST_CASE("with something sore a run adds no area, and the plan says so", "[core][planner]") {
  const Routine routine = Today().sore("hip").run("race").plan();
  CHECK(areas_of(routine) == "glutes 1, hip-rotators 3 stretch: 376 s");
  CHECK(routine.level == Level::gentle);
  CHECK(routine.steps.back().role == Role::asked);
  CHECK(has_note(routine, NoteKind::info, "race"));
  CHECK(Today().sore("hip").run("easy").plan().level == Level::normal);
  CHECK(Today().run("race").level(Level::normal).plan().level == Level::normal);
}

TEST_CASE("the examples of fitting to the time", "[core][planner]") {
  const auto it_band = [](int time) { return Today().sore("it-band").time(time).plan(); };
  CHECK(areas_of(it_band(300)) == "glutes 1, quads 1, it-band 1: 294 s");
  CHECK(it_band(300).full == Seconds(474));
  CHECK(it_band(300).budget == Seconds(300));
  CHECK(areas_of(it_band(240)) == "glutes 1, quads 1: 196 s");
  CHECK(left_out_of(it_band(240)) == "it-band both time 98");
  CHECK(areas_of(Today().sore("foot").time(300).plan()) == "calves 1, plantar-fascia 2: 256 s");
  // areas that stand in never get more than their own dose
  CHECK(areas_of(it_band(293)) == "glutes 2, quads 1: 256 s");
}

TEST_CASE("what comes first as the time grows", "[core][planner]") {
  const auto plan = [](int time) {
    return areas_of(Today().sore("calf").sore("it-band").time(time).plan());
  };
  CHECK(plan(353) == "glutes 1, quads 1, it-band 1: 294 s");  // equally sore: the catalogue's order
  CHECK(plan(391) == "glutes 2, quads 1, it-band 1: 354 s");
  CHECK(plan(392) == "glutes 1, quads 1, it-band 1, calves 1: 392 s");
  CHECK(plan(452) == "glutes 1, quads 1, it-band 1, calves 2: 452 s");
  CHECK(plan(511) == "glutes 1, quads 1, it-band 1, calves 2: 452 s");
  CHECK(plan(512) == "glutes 2, quads 1, it-band 1, calves 2: 512 s");
  CHECK(plan(572) == "glutes 2, quads 2, it-band 1, calves 2: 572 s");
  CHECK(plan(632) == "glutes 2, quads 2, it-band 1 stretch, calves 2: 632 s");
  CHECK(plan(692) == "glutes 2, quads 2, it-band 1 stretch, calves 2 stretch: 692 s");
  CHECK(plan(751) == "glutes 2, quads 2, it-band 1 stretch, calves 2 stretch: 692 s");
  CHECK(plan(752) == "glutes 2, quads 2, it-band 1 stretch, calves 3 stretch: 752 s");
}

TEST_CASE("of several asked areas the most come, then the sorer", "[core][planner]") {
  CHECK(areas_of(Today().sore("quads", 3).sore("calf", 6).time(120).plan()) == "calves 1: 98 s");
  CHECK(areas_of(Today().sore("calf").sore("quads", 5).time(120).plan()) == "quads 1: 98 s");
  CHECK(areas_of(Today().sore("calf").sore("quads", 4).time(120).plan()) == "calves 1: 98 s");
  const Routine most = Today().sore("it-band", 7).sore("calf", 1).sore("hip", 1).time(300).plan();
  CHECK(areas_of(most) == "glutes 1, hip-rotators 1, calves 1: 294 s");
  CHECK(left_out_of(most) == "quads both time 98, it-band both time 196");
}

TEST_CASE("where nothing fits the least time that would is named", "[core][planner]") {
  Today today = Today().sore("it-band").time(97);
  today.request.command = "rollplan today --sore it-band";
  const Routine routine = today.plan();
  CHECK(routine.steps.empty());
  CHECK(routine.verdict == Verdict::empty);
  CHECK(left_out_of(routine) == "glutes both time 98, quads both time 98, it-band both time 294");
  CHECK(has_note(routine, NoteKind::info, "rollplan today --sore it-band --time 1m38s"));
  CHECK_FALSE(today.time(98).plan().steps.empty());
}

TEST_CASE("the least time is the one that gives the first step, whichever area's it is",
          "[core][planner]") {
  // "a" would come first in turn, but only "b", which takes less time, can be complete.
  Json json = parsed(SmallCatalogue().add("a").add("b").json());
  json["releases"][1]["max_cycles"] = 1;
  json["releases"][1].erase("stretch");
  json["releases"][0]["dose"] = Json{{"roll", 60}};
  const OwnCatalogue own(json.dump());
  REQUIRE(areas_of(Today(own.catalogue).time(98).plan()) == "b 1: 98 s");
  CHECK(has_note(Today(own.catalogue).time(90).plan(), NoteKind::info, "--time 1m38s"));
}

TEST_CASE("what is missing is put directly before the area that wants it", "[core][planner]") {
  const Catalogue catalogue = read_catalogue(std::string(shipped_catalogue("hamstrings")),
                                             "hamstrings", builtin_catalogue());
  CHECK(areas_of(Today(catalogue).sore("it-band").sore("calf").plan()) ==
        "glutes 2, quads 2, hamstrings 2, it-band 1 stretch, calves 3 stretch: 910 s");

  const OwnCatalogue own(SmallCatalogue()
                             .add("a", {"d", "c"})
                             .add("b", {}, {"e"})
                             .add("c")
                             .add("d", {"e"})
                             .add("e")
                             .json());
  CHECK(areas_of(Today(own.catalogue).sore("b").sore("a").plan()) ==
        "c 2, e 2, d 2, a 3 stretch, b 3 stretch: 1030 s");
}

TEST_CASE("a helpful preparation comes before its area also where both were chosen",
          "[core][planner]") {
  const OwnCatalogue own(SmallCatalogue().add("a", {}, {"b"}).add("b").json());
  CHECK(areas_of(Today(own.catalogue).sore("a").sore("b").plan()) ==
        "b 3 stretch, a 3 stretch: 556 s");
  CHECK(areas_of(Today(own.catalogue).plan()) == "b 3 stretch, a 3 stretch: 556 s");
}

TEST_CASE("at most sixteen areas come into one routine", "[core][planner]") {
  SmallCatalogue small;
  for (char id = 'a'; id <= 'q'; ++id) small.add(std::string(1, id));
  small.add("last", {"a"});
  const OwnCatalogue own(small.json());
  Today today(own.catalogue);
  for (char id = 'b'; id <= 'p'; ++id) today.sore(std::string(1, id));
  Today with_a = Today(today).sore("a");
  CHECK(with_a.plan().steps.size() == 32);
  CHECK_THROWS_AS(with_a.sore("q").plan(), Error);
  // preparations are areas like any other, and count towards the limit
  CHECK_THROWS_AS(Today(today).sore("last").plan(), Error);
  CHECK(areas_of(Today(own.catalogue).sore("last").plan()) == "a 2, last 3 stretch: 436 s");
}

TEST_CASE("an area needs what its preparations need, in whatever order they stand",
          "[core][planner]") {
  const OwnCatalogue own(
      SmallCatalogue().add("a", {"c"}).add("b", {"d"}).add("c", {"b"}).add("d").json());
  CHECK(left_out_of(Today(own.catalogue).sore("a").time(391).plan()) == "a both time 98");
  CHECK(areas_of(Today(own.catalogue).sore("a").time(392).plan()) == "d 1, b 1, c 1, a 1: 392 s");
}

TEST_CASE("a preparation that stands in brings its own at once", "[core][planner]") {
  const OwnCatalogue own(
      SmallCatalogue().add("a", {"c"}).add("b").add("c").add("x", {"a", "b"}).json());
  CHECK(areas_of(Today(own.catalogue).sore("x").time(196).plan()) == "c 1, a 1: 196 s");
}
