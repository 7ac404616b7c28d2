// A user's entry that replaces a built-in one keeps its warnings and limits.
#include <algorithm>

#include "catch.hpp"
#include "own_catalogues.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Catalogue own_with(const std::string& members, const Catalogue& base = builtin_catalogue()) {
  return read_catalogue(head + members + "}", "f", base);
}

Catalogue with_release(const std::string& id, const std::string& more,
                       const std::string& before = "") {
  return own_with(before + R"("releases": [)" + release(id, more) + "]");
}

template <class List>
const auto& entry(const List& list, std::string_view id) {
  return *std::ranges::find_if(list, [&](const auto& one) { return one.id == id; });
}

Routine planned(const Catalogue& catalogue, std::string phrase) {
  Request request;
  request.sore = std::vector{Sore{std::move(phrase)}};
  return plan(catalogue, request, {});
}

bool has_note(const Routine& routine, std::string_view part) {
  return std::ranges::any_of(routine.notes, [&](const Note& note) {
    return note.whole().find(part) != std::string::npos;
  });
}

/// The texts of the referral notes of a phrase, one a line.
std::string referred(const Catalogue& catalogue, const std::string& phrase) {
  std::string all;
  for (const Note& note : planned(catalogue, phrase).notes) {
    const auto is_it = [&](const Referral& one) { return one.id == note.id; };
    if (std::ranges::any_of(catalogue.referrals, is_it))
      all += note.id + ": " + note.command + "\n";
  }
  return all;
}

const std::string standing_alone = R"("base": "none", )";

}  // namespace

TEST_CASE("a release with a built-in id keeps its cautions", "[codec][catalogue][safety]") {
  const Release& builtin = entry(builtin_catalogue().releases, "plantar-fascia");
  for (const std::string& base : {std::string(), standing_alone}) {
    const Catalogue own =
        with_release("plantar-fascia",
                     R"(, "cautions": ["Gently.", ")" + std::string(builtin.cautions[1].text) +
                         R"("], "before_run": "Not barefoot.")",
                     base);
    const Release& release = entry(own.releases, "plantar-fascia");
    REQUIRE(release.cautions.size() == builtin.cautions.size() + 1);
    CHECK(release.cautions[0].text == builtin.cautions[0].text);
    CHECK(release.cautions[1].text == builtin.cautions[1].text);
    CHECK(release.cautions[2].text == "Gently.");
    CHECK(release.before_run.text == std::string(builtin.before_run.text) + " Not barefoot.");
    // The wording and the position are the file's.
    CHECK(release.name == "Release plantar-fascia");
    CHECK(release.position.lie.text == "Lie.");
    CHECK(release.tools.size() == 1);
    CHECK(has_note(planned(own, "plantar fascia"), builtin.cautions[0].text));
  }
}

TEST_CASE("words with a caution stay with a release", "[codec][catalogue][safety]") {
  const Release& builtin = entry(builtin_catalogue().releases, "calves");
  const auto caution_of = [](const Catalogue& catalogue, std::string_view word) {
    for (const Word& one : entry(catalogue.releases, "calves").words) {
      if (one.text == word) return std::string(one.caution);
    }
    return std::string("not a word");
  };
  const std::string achilles(entry(builtin_catalogue().releases, "calves").words[10].caution);
  REQUIRE(builtin.words[10].text == "achilles");

  const Catalogue own = with_release(
      "calves",
      R"(, "words": ["Wade", "Achilles", {"word": "achilles-tendon", "caution": "Nur oben."}])");
  CHECK(caution_of(own, "achilles") == achilles);
  CHECK(caution_of(own, "achilles tendon") == achilles + " Nur oben.");
  CHECK(caution_of(own, "Wade").empty());
  CHECK(caution_of(own, "soleus") == "not a word");
  CHECK(has_note(planned(own, "sore Achilles"), achilles));

  // So no other release can take one of them.
  const std::string both =
      release("calves") + "," + release("tendons", R"(, "words": ["achilles"])");
  CHECK(faults_of(releases(both)) ==
        "/releases/1/words/0: \"achilles\" is already a word of \"calves\"\n");
  CHECK(faults_of(head + standing_alone + R"("releases": [)" + both + "]}") ==
        faults_of(releases(both)));
  CHECK(faults_of(head + R"("releases": [)" + release("calves") +
                  R"(], "refusals": [{"id": "own", "words": ["achilles"], "text": "No."}]})") ==
        "/refusals/0/words/0: \"achilles\" is already a word of \"calves\"\n");
}

TEST_CASE("limits of a release only get stricter", "[codec][catalogue][safety]") {
  const auto cycles = [](const std::string& more) {
    return entry(with_release("plantar-fascia", more).releases, "plantar-fascia").max_cycles.n;
  };
  CHECK(cycles("") == 2);
  CHECK(cycles(R"(, "max_cycles": 6)") == 2);
  CHECK(cycles(R"(, "max_cycles": 1)") == 1);

  const std::string three = R"(, "pressure": {"cap": 3, "aim": "pain 1 to 3"})";
  const Catalogue first = with_release("quads", three);
  const auto cap = [&](const std::string& more) {
    const Catalogue second = own_with(R"("releases": [)" + release("quads", more) + "]", first);
    const Pressure& pressure = entry(second.releases, "quads").pressure;
    return std::to_string(pressure.cap) + " " + std::string(pressure.aim);
  };
  CHECK(cap("") == "3 pain 1 to 3");
  CHECK(cap(R"(, "pressure": {"cap": 5, "aim": "pain 4"})") == "3 pain 1 to 3");
  CHECK(cap(R"(, "pressure": {"cap": 3, "aim": "Schmerz 2"})") == "3 Schmerz 2");
  CHECK(cap(R"(, "pressure": {"cap": 2, "aim": "pain 1"})") == "2 pain 1");
}

TEST_CASE("a faulty cap causes no other fault", "[codec][catalogue]") {
  const std::string ten = R"("pressure": {"normal": {"cap": 10, "aim": "pain 5"}}, )";
  const std::string own = R"(, "pressure": {"cap": 6, "aim": "pain 5"})";
  CHECK(faults_of(head + ten + R"("releases": [)" + release("quads", own) + "]}") ==
        "/pressure/normal/cap: 10 is out of range\n");
}

TEST_CASE("a cap gets lower in any order of the files", "[codec][catalogue][safety]") {
  const auto cap = [](int n) {
    const std::string number = std::to_string(n);
    return R"("pressure": {"normal": {"cap": )" + number + R"(, "aim": "pain )" + number + "\"}}";
  };
  for (const Catalogue& both :
       {own_with(cap(6), own_with(cap(3))), own_with(cap(3), own_with(cap(6)))}) {
    CHECK(both.pressure.normal.cap == 3);
    CHECK(both.pressure.normal.aim == "pain 3");
  }
  CHECK(own_with(cap(7)).pressure.normal.aim == "pain 7");
}

TEST_CASE("a gentle kind of run stays gentle", "[codec][catalogue][safety]") {
  const Catalogue own = own_with(
      R"("runs": [{"id": "race", "name": "Rennen", "gentle": false}, {"id": "easy", "gentle": true}])");
  CHECK(entry(own.runs, "race").gentle);
  CHECK(entry(own.runs, "race").name == "Rennen");
  CHECK(entry(own.runs, "easy").gentle);
  CHECK_FALSE(entry(own.runs, "long").gentle);
}

TEST_CASE("a tool with another name is as soft as before", "[codec][catalogue][safety]") {
  const Catalogue own = own_with(
      R"("tools": [{"id": "tennis-ball", "name": "Tennisball"},
                   {"id": "foam-roller", "name": "Rolle", "softness": 5, "size": 6},
                   {"id": "stick", "name": "Stab"}])");
  CHECK(entry(own.tools, "tennis-ball").softness == 1);
  CHECK(entry(own.tools, "foam-roller").softness == 5);
  CHECK(entry(own.tools, "foam-roller").size == 6);
  CHECK(entry(own.tools, "stick").softness == 3);
}

TEST_CASE("a refusal keeps its words, which a file need not repeat", "[codec][catalogue][safety]") {
  const Catalogue own = own_with(
      R"("refusals": [{"id": "fever", "words": ["Fieber", "Fever"], "text": "Nein."}],
         "ask_first_words": [{"id": "pregnancy", "words": ["schwanger"], "text": "Frag."}])");
  const Refusal& fever = entry(own.refusals, "fever");
  REQUIRE(fever.words.size() == 4);
  CHECK(fever.words[3] == "Fieber");
  for (const std::string phrase : {"fever", "flu", "Fieber"}) {
    CHECK(planned(own, phrase).verdict == Verdict::refused);
  }
  CHECK(has_note(planned(own, "pregnant"), entry(own.ask_first_words, "pregnancy").text));
  CHECK(has_note(planned(own, "schwanger"), "Frag."));
}

TEST_CASE("a referral keeps its words, its text and what it does not advise",
          "[codec][catalogue][safety]") {
  const Catalogue& builtin = builtin_catalogue();
  const Catalogue own = own_with(
      R"("referrals": [
        {"id": "outer-hip", "words": ["Hueftknochen"], "text": "Fine.",
         "command": "rollplan today --sore hip"},
        {"id": "shin", "words": ["Schienbein"], "text": "Nicht rollen."},
        {"id": "lower-leg", "words": ["Unterschenkel"], "text": "Wo?", "command": "rollplan list"},
        {"id": "back", "words": ["Ruecken"], "text": "Nein.", "unless": ["calf", "sore", "quad"]},
        {"id": "spine", "words": ["Kreuz"], "text": "Nein.", "unless": ["sore"]}])");
  const std::string hip(entry(builtin.referrals, "outer-hip").text);
  CHECK(entry(own.referrals, "outer-hip").text == hip + " Fine.");
  CHECK(has_note(planned(own, "outer hip"), hip));
  CHECK(has_note(planned(own, "Hueftknochen"), hip));
  CHECK(referred(own, "outer hip") == "outer-hip: \n");
  CHECK(referred(own, "shin") == "shin: rollplan help safety\n");
  CHECK(referred(own, "lower leg") == "lower-leg: rollplan list\n");
  // Only words that did so before hide a referral.
  CHECK(entry(own.referrals, "back").unless.size() == 1);
  CHECK(entry(own.referrals, "spine").unless.empty());
  CHECK(referred(own, "sore lower back") == "spine: rollplan list\n");
  CHECK(entry(own_with(R"("referrals": [{"id": "back", "words": ["x"], "text": "y"}])").referrals,
              "back")
            .unless.size() == 4);
}

TEST_CASE("a side or a feeling is no part of a referral", "[codec][phrase][safety]") {
  CHECK(faults_of(head + R"("feelings": ["bursitis"]})") ==
        "/feelings/0: \"bursitis\" is part of \"hip bursitis\"\n");
  CHECK(faults_of(head + R"("sides": [{"side": "left", "words": ["bursitis"]}]})") ==
        "/sides/0/words/0: \"bursitis\" is part of \"hip bursitis\"\n");
}

TEST_CASE("a word belongs to one referral", "[codec][phrase][safety]") {
  const auto claimed = [](const std::string& id, const std::string& word) {
    return faults_of(head + R"("referrals": [{"id": ")" + id + R"(", "words": [")" + word +
                     R"("], "text": "T", "command": "rollplan today --sore it-band"}]})");
  };
  CHECK(claimed("outer-knee", "kneecap") ==
        "/referrals/0/words/0: \"kneecap\" is already a word of the referral \"inner-knee\"\n");
  CHECK(claimed("own", "my hips, outer") ==
        "/referrals/0/words/0: \"my hips, outer\" is already a word of the referral "
        "\"outer-hip\"\n");
  CHECK(claimed("inner-knee", "kneecap") == "none");
  CHECK(claimed("own", "elbow") == "none");
}

TEST_CASE("what is kept may not make a text too long", "[codec][safety]") {
  const std::string much(4090, 'x');
  const std::string start = "after the built-in text this is too long";
  CHECK(
      faults_of(head + R"("referrals": [{"id": "shin", "words": ["x"], "text": ")" + much + "\"}]}")
          .starts_with("/referrals/0/text: " + start));
  CHECK(faults_of(releases(release("plantar-fascia", R"(, "before_run": ")" + much + "\"")))
            .starts_with("/releases/0: " + start));
}

TEST_CASE("each referral in a phrase gets its text", "[core][planner]") {
  const Catalogue& builtin = builtin_catalogue();
  // No command to roll beside a pain that nothing here helps.
  CHECK(referred(builtin, "outer knee outer hip") == "outer-knee: \nouter-hip: \n");
  CHECK(referred(builtin, "hamstrings shin") ==
        "hamstrings: rollplan today --catalogue hamstrings --sore hamstrings\n"
        "shin: rollplan help safety\n");
  // An unknown word might change the advice, so then there is no command.
  CHECK(referred(builtin, "weird outer knee and outer hip") == "outer-knee: \nouter-hip: \n");
}
