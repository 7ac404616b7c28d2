// Users' catalogues: what they may add, and that every mistake is reported with its place.
#include "catch.hpp"
#include "dice.hpp"
#include "own_catalogues.hpp"
#include "rollplan/codec.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a new release comes behind the others, a known id in its place", "[codec][catalogue]") {
  const std::string text = releases(release("shins-ok") + "," + release("quads"));
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  REQUIRE(catalogue.releases.size() == 7);
  CHECK(catalogue.releases[2].id == "quads");
  CHECK(catalogue.releases[2].name == "Release quads");
  CHECK(catalogue.releases[6].id == "shins-ok");
  CHECK(catalogue.releases[6].area == "release shins-ok");  // without an area, the name counts
  CHECK_FALSE(find_release(catalogue, "thigh"));            // replacing quads removed its words too
}

TEST_CASE("escaped texts are kept beside the text", "[codec][catalogue]") {
  const std::string text =
      releases(release("x", R"(, "muscles": "a \"quoted\" \u00e9", "words": ["\u0061b"])"));
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  CHECK(catalogue.releases.back().muscles == "a \"quoted\" \u00e9");
  CHECK(find_release(catalogue, "ab"));
}

TEST_CASE("a release may claim to prepare another one", "[codec][catalogue]") {
  const std::string text = releases(
      release("a", R"(, "prepares": ["it-band"])") + "," +
      release("b",
              R"(, "prepares": [{"release": "it-band", "required": false, "because": "So."}])"));
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  const auto& preparations = release_named(catalogue, "it-band").preparations;
  REQUIRE(preparations.size() == 4);
  CHECK(preparations[2].release == 6);
  CHECK(preparations[2].required);
  CHECK(preparations[3].because == "So.");
  CHECK_FALSE(preparations[3].required);
  // The built-in catalogue is unchanged.
  CHECK(release_named(builtin_catalogue(), "it-band").preparations.size() == 2);
}

TEST_CASE("one catalogue goes on top of another", "[codec][catalogue]") {
  const std::string hamstrings(shipped_catalogue("hamstrings"));
  const Catalogue first = read_catalogue(hamstrings, "h", builtin_catalogue());
  const std::string text = releases(release("x", R"(, "preparations": ["hamstrings"])"));
  const Catalogue second = read_catalogue(text, "f", first);
  CHECK(second.releases.size() == 8);
  CHECK(second.releases[7].preparations[0].release == 6);
}

TEST_CASE("stop lines are added to, never replaced", "[codec][catalogue]") {
  const std::string text = head + R"("stop_lines": ["Not after midnight."]})";
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  CHECK(catalogue.stop_lines.size() == builtin_catalogue().stop_lines.size() + 1);
}

TEST_CASE("each word belongs to one", "[codec][catalogue]") {
  CHECK(faults_of(releases(release("k", R"(, "words": ["Calf"])"))) ==
        "/releases/0/words/0: \"Calf\" is already a word of \"calves\"\n");
  CHECK(faults_of(releases(release("k", R"(, "words": ["tight soles"])"))) ==
        "/releases/0/words/0: \"tight soles\" is already a word of \"plantar-fascia\"\n");
  CHECK(faults_of(releases(release("a", R"(, "words": ["q", "q"])"))) == "none");
  CHECK(faults_of(head + R"("tools": [{"id": "stone", "name": "stone", "words": ["foam"]}]})") ==
        "/tools/0/words/0: \"foam\" is already a word of the tool \"foam-roller\"\n");
}

TEST_CASE("what a release refers to must exist", "[codec][catalogue]") {
  CHECK(faults_of(releases(release("k", R"(, "preparations": ["nobody"])"))) ==
        "/releases/0/preparations/0: unknown release \"nobody\"\n");
  CHECK(faults_of(releases(release("k", R"(, "preparations": ["k"])"))) ==
        "/releases/0/preparations/0: a release cannot prepare itself\n");
  CHECK(faults_of(releases(release("k", R"(, "weights": {"by_run": {"hop": 1}})"))) ==
        "/releases/0/weights/by_run/hop: unknown run kind \"hop\"\n");
  CHECK(faults_of(releases(release("k", R"(, "cautions": [{"text": "x", "sources": ["y"]}])"))) ==
        "/releases/0/cautions/0/sources/0: unknown source \"y\"\n");
}

TEST_CASE("an unknown release makes no circle", "[codec][catalogue]") {
  CHECK(
      faults_of(releases(release("k", R"(, "preparations": ["moon"], "prepares": ["it-band"])"))) ==
      "/releases/0/preparations/0: unknown release \"moon\"\n");
}

TEST_CASE("a refusal may not take the word of a release", "[codec][catalogue]") {
  CHECK(faults_of(head + R"("refusals": [{"id": "x", "words": ["calf"], "text": "No."}]})") ==
        "/refusals/0/words/0: \"calf\" is already a word of \"calves\"\n");
}

TEST_CASE("a release without any tool could never be done", "[codec][catalogue]") {
  CHECK(faults_of(
            head +
            R"("releases": [{"id": "a", "name": "A", "lie": "L.", "roll": "R.", "tools": {}}]})") ==
        "/releases/0/tools: no tool\n");
}

TEST_CASE("preparations never form a circle", "[codec][catalogue]") {
  const auto in_row = [](const std::string& id, const std::string& next) {
    return release(id, R"(, "preparations": [")" + next + R"("])");
  };
  CHECK(faults_of(releases(in_row("a", "b") + "," + release("b"))) == "none");
  CHECK(faults_of(releases(in_row("a", "b") + "," + in_row("b", "a"))).find("form a circle") !=
        std::string::npos);
  CHECK(faults_of(releases(in_row("glutes", "it-band"))).find("form a circle") !=
        std::string::npos);
  std::string row;
  const int count = rounds(20'000);
  for (int i = 0; i < count; ++i)
    row += in_row("r" + std::to_string(i), "r" + std::to_string(i + 1)) + ",";
  const std::string last = "r" + std::to_string(count);
  CHECK(faults_of(releases(row + release(last))) == "none");
  CHECK(faults_of(releases(row + in_row(last, "r0"))).find("form a circle") != std::string::npos);
}

TEST_CASE("a circle is reported at a release that is part of it", "[codec][catalogue]") {
  const auto in_row = [](const std::string& id, const std::string& next) {
    return release(id, R"(, "preparations": [")" + next + R"("])");
  };
  // The last release only leads to the circle of the other two, so it is not part of the fault.
  CHECK(faults_of(releases(in_row("b", "c") + "," + in_row("c", "b") + "," + in_row("calves", "b")))
            .starts_with("/releases/1: "));
}

TEST_CASE("numbers stay within their limits", "[codec][catalogue]") {
  const auto with = [](const std::string& dose) {
    return faults_of(releases(release("k", R"(, "dose": {)" + dose + "}")));
  };
  CHECK(with(R"("roll": 1, "hold": 120, "cycles": {"asked": 6})") == "none");
  CHECK(with(R"("roll": 0)") == "/releases/0/dose/roll: 0 is out of range\n");
  CHECK(with(R"("roll": 121)") == "/releases/0/dose/roll: 121 is out of range\n");
  CHECK(with(R"("hold": -5)") == "/releases/0/dose/hold: -5 is out of range\n");
  CHECK(with(R"("hold": 18446744073709551615)").find("is out of range") != std::string::npos);
  CHECK(with(R"("hold": "10")") == "/releases/0/dose/hold: found a text\n");
  CHECK(with(R"("cycles": {"asked": 7})") == "/releases/0/dose/cycles/asked: 7 is out of range\n");
  CHECK(faults_of(head + R"("pressure": {"before_run": {"cap": 5, "aim": "x"}}})") ==
        "/pressure/before_run/cap: 5 is out of range\n");
}

TEST_CASE("all faults are reported, in the order of the file", "[codec][catalogue]") {
  const std::string faults = faults_of(head + R"("releases": [{"id": "No", "nmae": "x"}, )" +
                                       release("a") + "," + release("a") + "]}");
  CHECK(faults ==
        "/releases/0: \"name\" is missing\n"
        "/releases/0: \"lie\" is missing\n"
        "/releases/0: \"roll\" is missing\n"
        "/releases/0: \"tools\" is missing\n"
        "/releases/0/id: not an id: \"No\"\n"
        "/releases/0/nmae: unknown key \"nmae\"\n"
        "/releases/2/id: this id appears twice\n");
}

TEST_CASE("keys stand once, and placeholders are known", "[codec][catalogue]") {
  CHECK(faults_of(releases(release("a", R"(, "muscles": "x", "muscles": "y")"))) ==
        "/releases/0/muscles: \"muscles\" appears twice\n");
  CHECK(faults_of(releases(release("a", R"(, "stretch": "Take the {tol}.")"))) ==
        "/releases/0/stretch: unknown placeholder \"{tol}\"\n");
  CHECK(faults_of(releases(release("a", R"(, "stretch": "{side} {other} {tool}")"))) == "none");
  CHECK(faults_of(releases(release("a", R"(, "stretch": "Take the {tool")"))) ==
        "/releases/0/stretch: unknown placeholder \"{tool\"\n");
}

TEST_CASE("another schema, a list, or nothing is no catalogue", "[codec][catalogue]") {
  CHECK(faults_of(R"({"schema": "rollplan.routine/1"})") ==
        "/schema: schema \"rollplan.routine/1\"\n");
  CHECK(faults_of("{}") == ": \"schema\" is missing\n");
  CHECK(faults_of("[]") == ": found a list\n");
}

TEST_CASE("by itself a catalogue must be complete", "[codec][catalogue]") {
  const std::string text = contents_of("data/hamstrings.json");
  CHECK_THROWS_AS(read_catalogue(text, "h", Catalogue{}), FaultyFile);
}

TEST_CASE("too many of anything small is refused", "[codec][catalogue]") {
  std::string tools;
  for (int i = 0; i < 101; ++i) {
    const std::string id = "t" + std::to_string(i);
    tools += (i > 0 ? "," : "") + ("{\"id\": \"" + id + "\", \"name\": \"" + id + "\"}");
  }
  CHECK(faults_of(head + "\"tools\": [" + tools + "]}") == "/tools: 101 entries\n");
  std::string claims;
  for (int i = 0; i < 20; ++i) {
    claims += (i > 0 ? "," : "") + release("p" + std::to_string(i), R"(, "prepares": ["it-band"])");
  }
  CHECK(faults_of(releases(claims)).find("more than 15 releases prepare") != std::string::npos);
}

TEST_CASE("a catalogue that was read owns its text and the catalogue beneath",
          "[codec][catalogue]") {
  Catalogue second;
  std::weak_ptr<const void> storage_beneath;
  {
    const Catalogue first =
        read_catalogue(releases(release("first", R"(, "muscles": "the \"first\" of them")")), "f",
                       builtin_catalogue());
    storage_beneath = first.storage;
    const Catalogue above =
        read_catalogue(releases(release("second", R"(, "preparations": ["first"])")), "s", first);
    second = above;
  }
  CHECK_FALSE(storage_beneath.expired());
  REQUIRE(second.releases.size() == 8);
  CHECK(second.releases[6].muscles == "the \"first\" of them");
  CHECK(second.releases[7].name == "Release second");
  CHECK(second.releases[second.releases[7].preparations[0].release].id == "first");
  second = builtin_catalogue();
  CHECK(storage_beneath.expired());
}

TEST_CASE("the built-in catalogue needs no storage", "[codec][catalogue]") {
  CHECK_FALSE(builtin_catalogue().storage);
}
