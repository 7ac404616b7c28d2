// What a coach may write about a release, and that errors name typical mistakes for what they are.
#include "catch.hpp"
#include "own_catalogues.hpp"
#include "rollplan/codec.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("a release may lower the pressure, never raise it", "[codec][catalogue]") {
  const auto with = [](const std::string& cap) {
    return releases(release("k", R"(, "pressure": {"cap": )" + cap + R"(, "aim": "mild"})"));
  };
  const Catalogue catalogue = read_catalogue(with("3"), "f", builtin_catalogue());
  const Release& own = release_named(catalogue, "k");
  const Pressures& usual = catalogue.pressure;
  CHECK(pressure_on(own, usual.before_run).aim == "mild");
  CHECK(pressure_on(own, usual.normal).cap == 3);
  CHECK(faults_of(with("8")) == "/releases/0/pressure/cap: 8 is out of range\n");
  CHECK(faults_of(with("0")) == "/releases/0/pressure/cap: 0 is out of range\n");
  // If the catalogue allows less pressure than the release, the catalogue's limit counts.
  const Catalogue six = read_catalogue(with("6"), "f", builtin_catalogue());
  CHECK(pressure_on(release_named(six, "k"), usual.gentle).cap == 5);
  CHECK(pressure_on(release_named(six, "k"), usual.normal).cap == 6);
  // A limit that the file itself lowers counts too.
  const std::string lower = R"("pressure": {"normal": {"cap": 4, "aim": "little"}}, "releases")";
  std::string text = with("5");
  text.replace(text.find("\"releases\""), 10, lower);
  CHECK(faults_of(text) == "/releases/0/pressure/cap: 5 is out of range\n");
}

TEST_CASE("a tool may have its own position, the release's is the default", "[codec][catalogue]") {
  const std::string text = releases(
      R"({"id": "k", "name": "K", "lie": "Lie.", "roll": "Roll.", "lighter": "less.", "tools":
          {"foam-roller": {"fit": 1, "lie": "Sit.", "stronger": {"text": "more.", "sources": []}},
           "tennis-ball": {"fit": 2}}})");
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  const Release& own = release_named(catalogue, "k");
  const auto with = [&](std::string_view tool) {
    return position_with(catalogue, own, catalogue.tools[find_tool(catalogue, tool).value()]);
  };
  CHECK(with("foam-roller").lie.text == "Sit.");
  CHECK(with("foam-roller").roll.text == "Roll.");
  CHECK(with("foam-roller").lighter.text == "less.");
  CHECK(with("foam-roller").stronger.text == "more.");
  CHECK(with("tennis-ball").lie.text == "Lie.");
  CHECK(with("tennis-ball").stronger.text.empty());
  CHECK(with("rumbleroller").lie.text == "Lie.");  // does not suit, so it adds nothing
}

TEST_CASE("a catalogue may stand alone, with the tools and dangers beneath", "[codec][catalogue]") {
  const std::string list = release("elbows") + "]}";
  const std::string text = head + R"("base": "none", "releases": [)" + list;
  const Catalogue catalogue = read_catalogue(text, "f", builtin_catalogue());
  REQUIRE(catalogue.releases.size() == 1);
  CHECK(catalogue.tools.size() == 4);
  CHECK(catalogue.refusals.size() == builtin_catalogue().refusals.size());
  CHECK(catalogue.stop_lines.size() == builtin_catalogue().stop_lines.size());
  // No suggested command names a release that no longer exists.
  for (const Referral& referral : catalogue.referrals) {
    const bool names_an_area = referral.command.find("--sore") != std::string_view::npos;
    const bool brings_it = referral.command.find("--catalogue") != std::string_view::npos;
    CHECK((!names_an_area || brings_it));
  }
  CHECK(faults_of(head + R"("base": "all", "releases": [)" + list) == "/base: base \"all\"\n");
  CHECK(faults_of(head + R"("base": "none"})") == ": \"releases\" is missing\n");
  CHECK(faults_of(head + R"("base": "none", "releases": [)" +
                  release("k", R"(, "prepares": ["it-band"])") + "]}") ==
        "/releases/0/prepares/0: unknown release \"it-band\"\n");
}

TEST_CASE("slips that a coach makes are named as what they are", "[codec][catalogue]") {
  const auto expected = [](const std::string& text) {
    try {
      read_catalogue(text, "f", builtin_catalogue());
    } catch (const FaultyFile& faulty) {
      return faulty.faults.front().what + " / " + faulty.faults.front().expected;
    }
    return std::string("none");
  };
  const auto with_tools = [&](const std::string& tools) {
    return expected(
        releases(R"({"id": "k", "name": "K", "lie": "L.", "roll": "R.", "tools": )" + tools + "}"));
  };
  CHECK(with_tools(R"({"lacrosse-ball": 2})") == R"(found a whole number / {"fit": 2})");
  CHECK(with_tools(R"({"lacrosse-ball": "best"})") == R"(found a text / {"fit": 1})");
  CHECK(with_tools(R"({"hammer": {"fit": 1}})") ==
        "unknown tool \"hammer\" / one of lacrosse-ball, tennis-ball, foam-roller, rumbleroller");
  CHECK(with_tools(R"({"tenis-ball": {"fit": 1}})") ==
        "unknown tool \"tenis-ball\" / \"tennis-ball\", perhaps");
  CHECK(expected(R"({"schema": "rollplan.catalogue/1", "releases": [1, ]})") ==
        "a comma after the last entry / \"]\" right after the entry");
  CHECK(expected("{\"schema\": \"rollplan.catalogue/1\",\n}") ==
        "a comma after the last entry / \"}\" right after the entry");
  CHECK(expected("]") == "unexpected \"]\" / JSON");
}

TEST_CASE("a name without an area is written as in mid-sentence", "[codec][catalogue]") {
  const auto area = [](const std::string& name) {
    const std::string text = releases(R"({"id": "k", "lie": "L.", "roll": "R.", "tools":
                                       {"foam-roller": {"fit": 1}}, "name": ")" +
                                      name + "\"}");
    return std::string(read_catalogue(text, "f", builtin_catalogue()).releases.back().area);
  };
  CHECK(area("Forearm release") == "forearm release");
  CHECK(area("SI joint") == "SI joint");
  CHECK(area("X") == "X");
}
