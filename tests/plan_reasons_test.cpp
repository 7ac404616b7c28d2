// Examples of the planner's rules: the reasons that a routine gives for its steps.
#include "catch.hpp"
#include "plan_examples.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/render.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a step says why it is there: by its own side", "[core][planner]") {
  // If an area is left out, its preparations name the area that is not.
  const Routine hip = Today().sore("hip", 9).sore("it-band").plan();
  CHECK(because_of(hip, "glutes", Side::left) ==
        "They join the IT band and set its tension, so they go first.");
  // Each side has its own reason for standing in for the missing area.
  const Routine foot = Today().left("foot", 9).right("foot").tools({"foam-roller"}).plan();
  CHECK(because_of(foot, "calves", Side::left) ==
        "Instead of the plantar fascia, which is too painful to roll.");
  CHECK(because_of(foot, "calves", Side::right) ==
        "Instead of the plantar fascia, for which you have no tool.");
  // An area that is planned on one side only is still prepared on both.
  const Routine one = Today().left("it-band", 9).right("it-band", 2).plan();
  for (const Side side : {Side::left, Side::right}) {
    CHECK(because_of(one, "quads", side) == "They connect to the IT band, so they go before it.");
  }
  const Routine two = Today().left("hip", 9).right("itb", 9).plan();
  CHECK(because_of(two, "glutes", Side::right) ==
        "Instead of the IT band, which is too painful to roll.");
}

TEST_CASE("an area held back names the preparation that hurts, with a tool for it or not",
          "[core][planner]") {
  const OwnCatalogue own(
      SmallCatalogue().add("a", {"b"}).add("b", {"c"}, {}, "stick").add("c").json());
  const auto because = [](const Routine& routine) { return routine.left_out.front().because; };
  CHECK(because(Today(own.catalogue).sore("a").sore("b", 8).tools({"ball"}).plan()) ==
        "It needs the release b first, and the pain there is too much to roll.");
  CHECK(because(Today(own.catalogue).sore("a").sore("c", 8).plan()) ==
        "It needs the release c first, and the pain there is too much to roll.");
}

TEST_CASE("of two preparations that hurt too much the first is named", "[core][planner]") {
  const Routine routine = Today().sore("quads", 9).sore("glutes", 9).sore("it-band").plan();
  REQUIRE(left_out_of(routine) == "glutes both pain, quads both pain, it-band both preparation");
  CHECK(routine.left_out.back().because ==
        "It needs the glutes first, and the pain there is too much to roll.");
}

TEST_CASE("the advice to name one's tools takes two that the plan could use", "[core][planner]") {
  const auto advice_of = [](const Routine& routine) {
    const auto note = std::ranges::find(routine.notes, note_id::tools, &Note::id);
    return note == routine.notes.end() ? std::string() : note->whole();
  };
  const auto advice = [&](const Catalogue& catalogue, std::initializer_list<const char*> words) {
    Today today(catalogue);
    for (const char* word : words) today.sore(word);
    return advice_of(today.plan());
  };
  const OwnCatalogue two(SmallCatalogue().add("a").add("b", {}, {}, "stick").json());
  CHECK(advice(two.catalogue, {"a", "b"}) == "Don't have all of these? Use --tools ball,stick");
  CHECK(advice(two.catalogue, {"a"}).empty());

  const Catalogue own = read_catalogue(
      R"({"schema": "rollplan.catalogue/1", "tools": [{"id": "stick", "name": "stick"}], "releases":
          [{"id": "a", "name": "A", "lie": "L.", "roll": "R.",
            "tools": {"stick": {"fit": 1}, "rumbleroller": {"fit": 2}, "foam-roller": {"fit": 3}}},
           {"id": "b", "name": "B", "lie": "L.", "roll": "R.", "tools": {"tennis-ball": {"fit": 1}}}]})",
      "f", builtin_catalogue());
  CHECK(advice(own, {"a"}) == "Don't have all of these? Use --tools foam-roller,rumbleroller");
  CHECK(advice(own, {"a", "b"}) == "Don't have all of these? Use --tools tennis-ball,foam-roller");
  CHECK(advice(own, {"b"}).empty());
  CHECK(advice(own, {"calf"}) == "Don't have all of these? Use --tools lacrosse-ball,tennis-ball");
}

TEST_CASE("a run for which no area has a weight says so", "[core][planner]") {
  const auto note_of = [](const Routine& routine) {
    const auto note = std::ranges::find(routine.notes, note_id::no_weights, &Note::id);
    return note == routine.notes.end() ? std::string() : note->whole();
  };
  const auto own = [](const std::string& more) {
    return read_catalogue(R"({"schema": "rollplan.catalogue/1", "base": "none", "releases":
          [{"id": "a", "name": "A", "lie": "L.", "roll": "R.", "tools": {"foam-roller": {"fit": 1}})" +
                              more + "}]}",
                          "f", builtin_catalogue());
  };
  const Catalogue bare = own("");
  const Routine routine = Today(bare).run("long").plan();
  CHECK(routine.verdict == Verdict::empty);
  const std::string note =
      "None of your areas has a weight for the long run. Give them weights (see: man "
      "rollplan-catalogue), or name what is sore with --sore.";
  CHECK(note_of(routine) == note);
  CHECK(brief(routine, Page{}) == "No routine: " + note + "\n");
  CHECK(note_of(Today(bare).run("long").sore("a").plan()).empty());
  CHECK(note_of(Today(bare).plan()).empty());
  CHECK(note_of(Today(own(R"(, "weights": {"by_run": {"long": 0}})")).run("long").plan()) == note);
  const Catalogue weighted = own(R"(, "weights": {"by_run": {"long": 1}})");
  CHECK(note_of(Today(weighted).run("long").plan()).empty());
}
