// What a user's catalogue may add to safety, and what it cannot take away.
#include "catch.hpp"
#include "own_catalogues.hpp"
#include "render/renderers.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const std::string alone = R"("base": "none", "releases": [)" + release("elbows") + "], ";

Catalogue with(const std::string& members) {
  return read_catalogue(head + members + "}", "f", builtin_catalogue());
}

std::string behind(std::string_view builtin, std::string_view own) {
  return std::string(builtin) + " " + std::string(own);
}

std::string aim_faults(const std::string& aim, int cap) {
  return faults_of(head + R"("pressure": {"normal": {"cap": )" + std::to_string(cap) +
                   R"(, "aim": ")" + aim + "\"}}}");
}

}  // namespace

TEST_CASE("the texts of safety get more, never less", "[codec][catalogue][safety]") {
  const Catalogue& builtin = builtin_catalogue();
  for (const std::string& base : {std::string(), alone}) {
    const Catalogue own = with(base + R"("sources": [{"id": "me", "text": "Me."}],
      "never_on": {"text": "Nor the elbow.", "sources": ["me", "practice"]},
      "ask_first": "Ask me too.", "stop_brief": "Stop at a click.")");
    CHECK(own.never_on.text == behind(builtin.never_on.text, "Nor the elbow."));
    CHECK(own.never_on.sources.size() == builtin.never_on.sources.size() + 1);
    CHECK(own.ask_first.text == behind(builtin.ask_first.text, "Ask me too."));
    CHECK(own.stop_brief.text == behind(builtin.stop_brief.text, "Stop at a click."));
  }
  // Another file adds to what the first has added; the same text comes once.
  const Catalogue first = with(R"("never_on": "Nor the elbow.")");
  const Catalogue second = read_catalogue(head + R"("never_on": "Nor the nose."})", "g", first);
  CHECK(second.never_on.text == behind(first.never_on.text, "Nor the nose."));
  CHECK(read_catalogue(head + R"("never_on": "Nor the elbow."})", "g", first).never_on.text ==
        first.never_on.text);
}

TEST_CASE("own stop lines are in the short form too", "[codec][catalogue][safety]") {
  const std::string_view builtin = builtin_catalogue().stop_brief.text;
  CHECK(with(R"("stop_lines": ["Stop at a click."])").stop_brief.text ==
        behind(builtin, "Stop at a click."));
  CHECK(with(alone + R"("stop_lines": ["Stop at a click."], "stop_brief": "Be kind.")")
            .stop_brief.text == behind(builtin, "Be kind. Stop at a click."));
  // A line that is already in the short form, or beneath, adds nothing.
  CHECK(with(R"("stop_lines": ["Stop at a click."], "stop_brief": "Stop at a click. Now.")")
            .stop_brief.text == behind(builtin, "Stop at a click. Now."));
  const std::string known(builtin_catalogue().stop_lines[1].text);
  CHECK(with(R"("stop_lines": [")" + known + "\"]").stop_brief.text == builtin);

  const Catalogue own = with(R"("stop_lines": ["Stop at a click."])");
  Request request;
  request.sore = std::vector{Sore{"calf"}};
  const std::string line = brief(plan(own, request, {}), Page{});
  CHECK(line.find("Stop at a click.") != std::string::npos);
}

TEST_CASE("a refusal keeps its text in front of more", "[codec][catalogue][safety]") {
  const auto fever = [](const std::string& text) {
    const Catalogue own =
        with(R"("refusals": [{"id": "fever", "words": ["fever", "feverish", "flu"], "text": ")" +
             text + "\"}]");
    return std::string(own.refusals[3].text);
  };
  const Refusal& builtin = builtin_catalogue().refusals[3];
  REQUIRE(builtin.id == "fever");
  CHECK(fever("Roll on, hero.") == behind(builtin.text, "Roll on, hero."));
  CHECK(fever(std::string(builtin.text)) == builtin.text);
  CHECK(fever(behind(builtin.text, "Call me.")) == behind(builtin.text, "Call me."));
  CHECK(fever("I said no.").find(builtin.text) == 0);

  const Catalogue own = with(
      R"("ask_first_words": [{"id": "pregnancy", "words": ["pregnant", "pregnancy", "schwanger"],
                              "text": "It is fine."}])");
  const AskFirst& ask = builtin_catalogue().ask_first_words[1];
  REQUIRE(ask.id == "pregnancy");
  CHECK(own.ask_first_words[1].text == behind(ask.text, "It is fine."));
}

TEST_CASE("a text that gets too long with the built-in one is a fault", "[codec][safety]") {
  const std::string much(4090, 'x');
  CHECK(faults_of(head + R"("never_on": ")" + much + "\"}")
            .starts_with("/never_on: after the built-in text this is too long"));
  CHECK(faults_of(head + R"("refusals": [{"id": "own", "words": ["x"], "text": ")" + much +
                  "\"}]}") == "none");
}

TEST_CASE("an aim names no more than its cap", "[codec][catalogue][safety]") {
  CHECK(aim_faults("pain 9 of 10", 7) ==
        "/pressure/normal/aim: the aim names 9, but the cap is 7\n");
  for (const std::string fine :
       {"pain 4 to 6 of 10, ease off at 7", "Schmerz 4/10", "4 - 7 out of 10", "some",
        "Three of ten", "5.5 of 10", "3-4 of 10, never more than 7 of 10"}) {
    INFO(fine);
    CHECK(aim_faults(fine, 7) == "none");
  }
  for (const std::string much :
       {"8", "pain 10 of 10", "4 to 10", "4-10", "7.5 of 10", "nine of ten", "Pain 3 / 9", "of 10",
        "10/10", "6 of 10 of 10 or 99999999999999999999"}) {
    INFO(much);
    CHECK(aim_faults(much, 7).find("/pressure/normal/aim: the aim names ") == 0);
  }
  CHECK(aim_faults("pain 4 to 6 of 10", 5).find("names 6, but the cap is 5") != std::string::npos);
  // One fault is enough.
  CHECK(aim_faults("pain 9 of 10", 9) == "/pressure/normal/cap: 9 is out of range\n");
  CHECK(faults_of(releases(release("k", R"(, "pressure": {"cap": 3, "aim": "pain 6 of 10"})"))) ==
        "/releases/0/pressure/aim: the aim names 6, but the cap is 3\n");
}

TEST_CASE("a hold names its limit", "[codec][catalogue][safety]") {
  const auto hold = [](const std::string& text) {
    return faults_of(head + "\"hold\": " + text + "}");
  };
  CHECK(hold(R"("Press as hard as you can.")") == "/hold: the hold does not say how hard\n");
  CHECK(hold(R"({"text": "Press."})") == "/hold: the hold does not say how hard\n");
  CHECK(hold(R"("Halten, {aim}.")") == "none");
  CHECK(hold("7") == "/hold: found a whole number\n");
}
