// Words in users' catalogues: what they may name, and which words always mean danger.
#include "catch.hpp"
#include "core/phrase/phrase.hpp"
#include "own_catalogues.hpp"
#include "rollplan/catalogue.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// The word of danger that the built-in catalogue finds in a phrase.
std::string refused_as(std::string_view phrase) {
  const std::vector<Finding> found = find_refusals(builtin_catalogue(), phrase);
  return '"' + std::string(text_of(builtin_catalogue(), found.at(0))) + '"';
}

}  // namespace

TEST_CASE("a word without release may be claimed, a word of danger never", "[codec][catalogue]") {
  CHECK(faults_of(releases(release("k", R"(, "words": ["knee"])"))) == "none");
  for (const std::string word : {"fever", "Front_Of hip", "cant bear weight"}) {
    INFO(word);
    const std::string claimed =
        faults_of(releases(release("k", R"(, "words": [")" + word + R"("])")));
    CHECK(claimed.find("/releases/0/words/0: ") == 0);
    CHECK(claimed.find("is a word of danger") != std::string::npos);
  }
  CHECK(faults_of(releases(release("groin"))).find("is a word of danger") != std::string::npos);
  CHECK(faults_of(releases(release("k", R"(, "area": "groin")"))).find("is a word of danger") !=
        std::string::npos);
}

TEST_CASE("a refusal keeps its words, and may get more", "[codec][catalogue]") {
  const auto refusal = [](const std::string& words) {
    return head + R"("refusals": [{"id": "fever", "words": [)" + words +
           R"(, "feverish", "flu"], "text": "No."}]})";
  };
  CHECK(faults_of(refusal(R"("fever", "chills")")) == "none");
  CHECK(faults_of(refusal(R"("chills")")) == "none");
}

TEST_CASE("no word may be read as a refusal, in plural or in a phrase", "[codec][phrase]") {
  for (const std::string word : {"Groins", "my sore groin", "hot yoga", "front left hip",
                                 "hip-flexors", "H.I.P. flexor", "fevers"}) {
    INFO(word);
    CHECK(faults_of(releases(release("k", R"(, "words": [")" + word + R"("])"))) ==
          "/releases/0/words/0: \"" + word + "\" is a word of danger: it is read as " +
              refused_as(word) + "\n");
    CHECK(faults_of(releases(release("k", R"(, "area": ")" + word + R"(")"))) != "none");
    CHECK(faults_of(head + R"("feelings": [")" + word + R"("]})") != "none");
  }
}

TEST_CASE("a side or a feeling is no part of what refuses", "[codec][phrase]") {
  CHECK(faults_of(head + R"("feelings": ["hips"]})")
            .starts_with("/feelings/0: \"hips\" is part of "));
  CHECK(faults_of(head + R"("sides": [{"side": "left", "words": ["front"]}]})")
            .starts_with("/sides/0/words/0: \"front\" is part of "));
  CHECK(faults_of(head + R"("sides": [{"side": "left", "words": ["linke"]}]})") == "none");
  CHECK(faults_of(head + R"("sides": [{"side": "up", "words": ["oben"]}]})") != "none");
  CHECK(faults_of(head + R"("feelings": ["sore", "meine"]})") == "none");
}

TEST_CASE("what asks first keeps its words", "[codec][phrase]") {
  CHECK(faults_of(head + R"("ask_first_words": [{"id": "pregnancy", "words": ["baby"],
                                                "text": "Ask."}]})") == "none");
  CHECK(
      faults_of(head + R"("ask_first_words": [{"id": "own", "words": ["x"], "text": "Ask."}]})") ==
      "none");
}
