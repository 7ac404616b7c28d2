// Examples of the planner's rules: texts that depend on the tool, the level and the run.
#include "catch.hpp"
#include "core/routine_text.hpp"
#include "core/session/sparing.hpp"
#include "parsed_json.hpp"
#include "plan_examples.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A catalogue with one release "a", which `change` modifies.
template <class Change>
OwnCatalogue changed(Change change) {
  Json json = parsed(SmallCatalogue().add("a").json());
  change(json["releases"][0]);
  return OwnCatalogue(json.dump());
}

const std::string& first_text(const Routine& routine, CueKind kind) {
  return std::ranges::find(routine.steps.front().cues, kind, &Cue::kind)->text;
}

std::size_t count_of(const Routine& routine, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::count(routine.notes, id, &Note::id));
}

}  // namespace

TEST_CASE("one lies on a ball and sits on a roller", "[core][planner]") {
  const auto glutes = [](const char* tool) { return Today().sore("glutes").tools({tool}).plan(); };
  const Routine ball = glutes("lacrosse-ball");
  CHECK(first_text(ball, CueKind::get_ready).starts_with("Lie on your back"));
  const Routine roller = glutes("foam-roller");
  CHECK(first_text(roller, CueKind::get_ready).starts_with("Sit on the roller"));
  CHECK(roller.steps[1].cues.front().text.starts_with("Change sides. Sit on the roller"));
  CHECK(first_text(ball, CueKind::roll) == first_text(roller, CueKind::roll));
  CHECK_FALSE(roller.steps.front().lighter.empty());
}

TEST_CASE("a tool's note is part of why it was taken", "[core][planner]") {
  const Routine routine = Today().sore("quads").tools({"tennis-ball"}).plan();
  CHECK(routine.steps.front().tool_because ==
        "the best you have for this; too soft for most people");
}

TEST_CASE("the hold names the spot that was found", "[core][planner]") {
  CHECK(
      first_text(Today().sore("calf").plan(), CueKind::hold).starts_with("Stay on the sore spot"));
}

TEST_CASE("how to press more is left out where the pressure is less", "[core][planner]") {
  CHECK_FALSE(Today().sore("calf").plan().steps.front().stronger.empty());
  CHECK(Today().sore("calf", 6).plan().steps.front().stronger.empty());
  CHECK(Today().sore("calf").level(Level::gentle).plan().steps.front().stronger.empty());
  const Routine before = Today().sore("calf").before_run().plan();
  CHECK(before.steps.front().stronger.empty());
  CHECK_FALSE(before.steps.front().lighter.empty());
}

TEST_CASE("before a run an area has its own caution, and the routine its own last words",
          "[core][planner]") {
  const Routine after = Today().sore("foot").plan();
  CHECK(count_of(after, note_id::before_run) == 0);
  CHECK(closing_of(after).text == builtin_catalogue().closing.text);
  const Routine routine = Today().sore("foot").before_run().plan();
  CHECK(count_of(routine, note_id::before_run) == 1);
  CHECK(closing_of(routine).text == builtin_catalogue().closing_before_run.text);
  Catalogue without = builtin_catalogue();
  without.closing_before_run = {};
  const Routine other = Today(without).sore("foot").before_run().plan();
  CHECK(closing_of(other).text == without.closing.text);
}

TEST_CASE("firm says that it changes the tool, not the pain", "[core][planner]") {
  const Routine firm = Today().sore("calf").level(Level::firm).plan();
  CHECK(count_of(firm, note_id::firm) == 1);
  CHECK(firm.steps.front().pain_cap == 7);
  CHECK(count_of(Today().sore("calf").plan(), note_id::firm) == 0);
  CHECK(count_of(Today().sore("calf", 9).level(Level::firm).plan(), note_id::firm) == 0);
}

TEST_CASE("a release's own pressure is the cap of its steps, and its aim is in the texts",
          "[core][planner]") {
  const OwnCatalogue own = changed([](Json& release) {
    release["pressure"] = Json{{"cap", 3}, {"aim", "hardly any"}};
    release["lie"] = "Lie: {aim}.";
    release["roll"] = "Roll: {aim}.";
  });
  Routine routine = Today(own.catalogue).sore("a").plan();
  for (const Step& step : routine.steps) CHECK(step.pain_cap == 3);
  CHECK(first_text(routine, CueKind::roll) == "Roll: hardly any.");
  // If a session spares one side, the other side begins with the same words.
  REQUIRE(routine.steps.size() == 2);
  routine.asked = {AskedArea{routine.steps[0].release, Side::left, 9}};
  spare_painful(routine);
  REQUIRE(routine.steps.size() == 1);
  CHECK(routine.steps[0].cues.front().text == "Lie: hardly any.");
  CHECK(routine.steps[0].pain_cap == 3);
}

TEST_CASE("an area is one or many", "[core][planner]") {
  const auto because = [](const Catalogue& catalogue) {
    return Today(catalogue).sore("a").plan().steps.front().because;
  };
  CHECK(because(changed([](Json&) {}).catalogue) == "Because it is sore.");
  const OwnCatalogue plural = changed([](Json& release) { release["plural"] = true; });
  CHECK(because(plural.catalogue) == "Because they are sore.");
}
