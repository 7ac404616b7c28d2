#include "core/lookup.hpp"

#include "catch.hpp"

using namespace rollplan;

namespace {

const Catalogue& catalogue = builtin_catalogue();

std::string_view release_for(std::string_view word) {
  const auto found = find_release(catalogue, word);
  return found ? catalogue.releases[*found].id : "";
}

std::string_view tool_for(std::string_view word) {
  const auto found = find_tool(catalogue, word);
  return found ? catalogue.tools[*found].id : "";
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

TEST_CASE("words of danger refuse and have no release", "[core][catalogue]") {
  for (const std::string_view word : {"clot",
                                      "dvt",
                                      "swollen calf",
                                      "swollen leg",
                                      "fever",
                                      "fracture",
                                      "broken",
                                      "stress fracture",
                                      "can't bear weight",
                                      "cant bear weight",
                                      "front of hip",
                                      "front hip",
                                      "hip front",
                                      "hip joint",
                                      "hip crease",
                                      "inner hip",
                                      "hip flexor",
                                      "hip flexors",
                                      "psoas",
                                      "groin",
                                      "inner thigh",
                                      "adductor",
                                      "wound",
                                      "bruise",
                                      "infection",
                                      "numb",
                                      "numbness",
                                      "tingling",
                                      "pop"}) {
    INFO(word);
    CHECK(find_refusal(catalogue, word) != nullptr);
    CHECK(release_for(word).empty());
  }
}

TEST_CASE("words without a release are sent somewhere", "[core][catalogue]") {
  for (const std::string_view word :
       {"knee", "outside knee", "outer hip", "hamstring", "hamstrings", "hams", "shin", "lower leg",
        "ankle", "toe", "sit bone", "back of knee", "back", "neck", "shoulder"}) {
    INFO(word);
    const Referral* referral = find_referral(catalogue, word);
    REQUIRE(referral != nullptr);
    CHECK(referral->command.starts_with("rollplan "));
    CHECK(release_for(word).empty());
  }
  CHECK(find_referral(catalogue, "knee")->command == "rollplan today --sore it-band");
}

TEST_CASE("some names bring a caution", "[core][catalogue]") {
  const Release& calves = catalogue.releases[*find_release(catalogue, "calf")];
  CHECK_FALSE(caution_of(calves, "Achilles").empty());
  CHECK(caution_of(calves, "calf").empty());
}

TEST_CASE("a suggestion is near and starts alike", "[core][catalogue]") {
  CHECK(nearest_area(catalogue, "calfs") == "calf");
  CHECK(nearest_area(catalogue, "quds") == "quads");
  CHECK(nearest_area(catalogue, "plantar fascitis") == "plantar fasciitis");
  CHECK(nearest_area(catalogue, "xalf").empty());
  CHECK(nearest_area(catalogue, "elephant").empty());
  CHECK(nearest_area(catalogue, "").empty());
  CHECK(nearest_area(catalogue, "pg").empty());  // "pf" is too short to be guessed at
}

TEST_CASE("nothing is suggested where a word without a release is as near", "[core][catalogue]") {
  CHECK(nearest_area(catalogue, "knees").empty());
  CHECK(nearest_area(catalogue, "hop").empty());  // hip, but also pop
  CHECK(nearest_area(catalogue, "hip flexer").empty());
  CHECK(nearest_area(catalogue, "fevr").empty());
  CHECK(nearest_area(catalogue, "hamstrngs").empty());
}
