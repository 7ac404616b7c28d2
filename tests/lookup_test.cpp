#include "core/lookup.hpp"

#include "catch.hpp"
#include "core/phrase/advice.hpp"
#include "core/plan/resolve.hpp"

using namespace rollplan;

namespace {

const Catalogue& built_in = builtin_catalogue();

std::string_view release_for(std::string_view word) {
  const auto found = find_release(built_in, word);
  return found ? built_in.releases[*found].id : "";
}

std::string_view tool_for(std::string_view word) {
  const auto found = find_tool(built_in, word);
  return found ? built_in.tools[*found].id : "";
}

std::string suggestion(std::string_view phrase) {
  return corrected(built_in, read_phrase(built_in, phrase)).value_or("");
}

}  // namespace

TEST_CASE("every word that a runner types finds its release", "[core][catalogue]") {
  const std::pair<std::string_view, std::vector<std::string_view>> words[] = {
      {"glutes", {"glutes", "glute", "bum", "butt", "buttock", "gluteus", "glute med"}},
      {"hip-rotators",
       {"hip", "hips", "rotators", "hip rotator", "hip rotators", "piriformis", "deep glute"}},
      {"quads", {"quad", "thigh", "front thigh", "quadriceps", "Quad release"}},
      {"it-band",
       {"itb", "ITB", "it band", "IT_BAND", "iliotibial band", "outer thigh", "side of leg",
        "tfl"}},
      {"calves", {"calf", "Calves", "gastroc", "gastrocnemius", "soleus", "achilles"}},
      {"plantar-fascia",
       {"pf", "plantar", "plantar fasciitis", "arch", "foot", "feet", "sole", "heel"}}};
  for (const auto& [id, names] : words) {
    for (const std::string_view name : names) {
      INFO(name);
      CHECK(release_for(name) == id);
    }
  }
  CHECK(release_for("elbow").empty());
  CHECK(release_for("").empty());
}

TEST_CASE("every word finds its tool", "[core][catalogue]") {
  for (const std::string_view word : {"lacrosse", "ball", "massage ball", "hockey ball"}) {
    CHECK(tool_for(word) == "lacrosse-ball");
  }
  for (const std::string_view word : {"tennis", "soft ball", "Tennis_Ball"}) {
    CHECK(tool_for(word) == "tennis-ball");
  }
  for (const std::string_view word : {"roller", "foam"}) CHECK(tool_for(word) == "foam-roller");
  for (const std::string_view word : {"rumble", "rumble roller", "RumbleRoller"}) {
    CHECK(tool_for(word) == "rumbleroller");
  }
}

TEST_CASE("id, area and name of an entry are words for it", "[core][catalogue]") {
  Release release{};
  release.id = "seat";
  release.area = "backside";
  release.name = "Chair release";
  Tool tool{};
  tool.id = "pin";
  tool.name = "rolling pin";
  Catalogue own;
  own.releases = {&release, 1};
  own.tools = {&tool, 1};
  for (const std::string_view word : {"seat", "Backside", "chair-release"}) {
    CHECK(find_release(own, word) == 0U);
  }
  CHECK_FALSE(find_release(own, "chair"));
  for (const std::string_view word : {"Pin", "rolling pin"}) CHECK(find_tool(own, word) == 0U);
  CHECK(tool_words(own) == std::vector<std::string_view>{"pin"});
}

TEST_CASE("some names bring a caution", "[core][catalogue]") {
  const auto cautions_of = [](std::string word) {
    return resolve(built_in, {Sore{std::move(word), Side::both, {}}}).cautions.size();
  };
  CHECK(cautions_of("Achilles") == 1);
  CHECK(cautions_of("my left achilles tendon hurts") == 1);
  CHECK(cautions_of("TFL") == 1);
  CHECK(cautions_of("heels") == 1);
  CHECK(cautions_of("calf") == 0);
}

TEST_CASE("a suggestion is near and starts alike", "[core][catalogue]") {
  CHECK(suggestion("quds") == "quads");
  CHECK(suggestion("qudas") == "quads");
  CHECK(suggestion("plantar fascitis") == "plantar fasciitis");
  CHECK(suggestion("quadrcps") == "quadriceps");  // two edits are allowed
  CHECK(suggestion("lfet calf") == "left calf");
  CHECK(suggestion("hamstrngs") == "hamstring");
  CHECK(suggestion("my achillies") == "my achilles");
  CHECK(suggestion("planter fasciitis") == "plantar fasciitis");
  CHECK(suggestion("it bnad") == "it band");
  CHECK(suggestion("xalf").empty());
  CHECK(suggestion("top of thigh").empty());  // no typo, though "toe" is near
  CHECK(suggestion("elephant").empty());
  CHECK(suggestion("pg").empty());         // "pf" is too short to guess
  CHECK(suggestion("clv").empty());        // two edits are too many for so few letters
  CHECK(suggestion("clf xyzzy").empty());  // it would drop a word
}

TEST_CASE("nothing is suggested where a word that refuses is as near", "[core][catalogue]") {
  for (const std::string phrase : {"hip flexer", "fevr", "swolen calf", "hop", "tron quad",
                                   "brused heel", "hip jiont", "deep quad", "goin"}) {
    INFO(phrase);
    CHECK(suggestion(phrase).empty());
    const Error error = explained(built_in, read_phrase(built_in, phrase), phrase);
    CHECK(error.hint.find(built_in.stop_brief.text) != std::string::npos);
  }
}
