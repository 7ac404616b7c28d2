// What runners type, and the answer to it: tests/phrases.tsv, and phrases derived from it.
#include "core/phrase/phrase.hpp"

#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dice.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "support.hpp"

using namespace rollplan;

namespace {

const Catalogue& built_in = builtin_catalogue();

struct Row {
  std::string phrase, answer;
};

std::vector<Row> rows() {
  std::ifstream file(std::string(ROLLPLAN_SOURCE_DIR) + "/tests/phrases.tsv");
  std::vector<Row> all;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#')) all.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return all;
}

std::string release_and_side(const Phrase& phrase) {
  std::string text(built_in.releases[phrase.releases.front().term.entry].id);
  const Side side = phrase.side().value_or(Side::both);
  return side == Side::both ? text : text + ":" + std::string(id_of(side));
}

std::string answer_to(std::string_view text) {
  const Phrase phrase = read_phrase(built_in, text);
  switch (phrase.decision) {
    case Decision::refused:
      return "refuse";
    case Decision::ask_first:
      return "ask";
    case Decision::referred:
      return std::string(built_in.referrals[phrase.referrals.front().term.entry].id);
    case Decision::release:
      return release_and_side(phrase);
    case Decision::several:
      return "several";
    case Decision::sides_disagree:
      return "sides";
    case Decision::unknown:
      return "unknown";
    case Decision::empty:
      break;
  }
  return "empty";
}

Verdict verdict_on(const std::string& phrase) {
  Request request;
  request.date = Date(std::chrono::year(2026) / 11 / 22);
  request.sore = {Sore{phrase}};
  const Routine routine = plan(built_in, request);
  return routine.verdict;
}

/// Uses the same phrases each time. A failure prints the seed.
class Talk {
 public:
  static constexpr unsigned seed = 20261127;

  std::size_t below(std::size_t count) { return random_() % count; }

  template <class List>
  auto any(const List& list) {
    return list[below(list.size())];
  }

  std::string plural(std::string_view word) {
    const std::string text(word);
    if (below(2) == 0 || text.ends_with('s')) return text;
    if (text == "foot") return "feet";
    if (text.ends_with("ch")) return text + "es";
    if (text == "calf") return "calves";
    return text + 's';
  }

  std::string cased(std::string text) {
    const std::size_t how = below(3);
    for (std::size_t i = 0; i < text.size() && i < how * 99; ++i) {
      if (how == 2 || i % 2 == 0) text[i] = static_cast<char>(std::toupper(text[i]));
    }
    return text;
  }

  std::string joined(std::vector<std::string> words) {
    constexpr std::array gaps{" ", "  ", "-", "_", ", ", " - ", "/", "\u00a0", " \u2013 ", "\t"};
    std::string text;
    for (std::string& word : words) {
      if (!text.empty()) text += any(gaps);
      text += cased(std::move(word));
    }
    constexpr std::array ends{"", "!", ".", " ", "?", "\u2026", " \U0001F62D"};
    return text + any(ends);
  }

 private:
  std::mt19937 random_{seed};
};

constexpr std::array area_words{std::pair("calf", "calves"),
                                std::pair("soleus", "calves"),
                                std::pair("achilles", "calves"),
                                std::pair("foot", "plantar-fascia"),
                                std::pair("arch", "plantar-fascia"),
                                std::pair("heel spur", "plantar-fascia"),
                                std::pair("quad", "quads"),
                                std::pair("front of thigh", "quads"),
                                std::pair("vastus lateralis", "quads"),
                                std::pair("glute max", "glutes"),
                                std::pair("butt cheek", "glutes"),
                                std::pair("hip", "hip-rotators"),
                                std::pair("piriformis", "hip-rotators"),
                                std::pair("it band", "it-band"),
                                std::pair("outer thigh", "it-band"),
                                std::pair("tfl", "it-band")};

const std::vector<std::string_view> left_words{"left", "l", "lt", "lft"};
const std::vector<std::string_view> right_words{"right", "r", "rt"};

}  // namespace

TEST_CASE("every phrase of the list is answered as it says", "[core][phrase]") {
  const std::vector<Row> all = rows();
  REQUIRE(all.size() > 400);
  for (const Row& row : all) {
    INFO(row.phrase);
    CHECK(answer_to(row.phrase) == row.answer);
  }
}

TEST_CASE("every word of the catalogue means what its list says", "[core][phrase]") {
  for (const Refusal& refusal : built_in.refusals) {
    for (const std::string_view word : refusal.words) {
      INFO(word);
      CHECK(answer_to(word) == "refuse");
    }
  }
  for (const Referral& referral : built_in.referrals) {
    for (const std::string_view word : referral.words) {
      INFO(word);
      CHECK(answer_to(word) == referral.id);
    }
  }
  for (const AskFirst& ask : built_in.ask_first_words) {
    for (const std::string_view word : ask.words) {
      INFO(word);
      CHECK(answer_to(word) == "ask");
    }
  }
  for (const Release& release : built_in.releases) {
    for (const Word& word : release.words) {
      INFO(word.text);
      CHECK(answer_to(word.text) == release.id);
    }
  }
}

TEST_CASE("sides, feelings, plurals, case, order and marks change nothing", "[core][phrase]") {
  Talk talk;
  INFO("seed " << Talk::seed);
  for (int i = 0; i < 4000; ++i) {
    const auto [word, release] = talk.any(area_words);
    std::vector<std::string> words{talk.plural(word)};
    std::string wanted = release;
    if (const std::size_t side = talk.below(3); side < 2) {
      wanted += side == 0 ? ":left" : ":right";
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(talk.below(2)),
                   std::string(talk.any(side == 0 ? left_words : right_words)));
    }
    for (std::size_t n = talk.below(4); n > 0; --n) {
      const auto at = static_cast<std::ptrdiff_t>(talk.below(words.size() + 1));
      words.insert(words.begin() + at, std::string(talk.any(built_in.feelings)));
    }
    const std::string phrase = talk.joined(words);
    INFO(phrase);
    REQUIRE(answer_to(phrase) == wanted);
  }
}

TEST_CASE("a word that refuses does so at any place of any phrase", "[core][phrase]") {
  const std::vector<Row> all = rows();
  Talk talk;
  INFO("seed " << Talk::seed);
  for (int i = 0; i < testing::rounds(4000); ++i) {
    const Refusal& refusal = talk.any(built_in.refusals);
    std::vector<std::string> words;
    const Row row = talk.any(all);
    for (const TypedWord& word : words_in(row.phrase)) words.emplace_back(word.typed);
    const auto at = static_cast<std::ptrdiff_t>(talk.below(words.size() + 1));
    words.insert(words.begin() + at, std::string(talk.any(refusal.words)));
    const std::string phrase = talk.joined(words);
    INFO(phrase);
    REQUIRE(answer_to(phrase) == "refuse");
    if (i % 50 == 0) REQUIRE(verdict_on(phrase) == Verdict::refused);
  }
}

TEST_CASE("a refusal of several words is found in any order, with others between",
          "[core][phrase]") {
  Talk talk;
  INFO("seed " << Talk::seed);
  for (int i = 0; i < 2000; ++i) {
    std::vector<std::string> words;
    for (const TypedWord& word : words_in(talk.any(talk.any(built_in.refusals).words))) {
      words.emplace_back(talk.plural(word.plain));
    }
    for (std::size_t n = talk.below(3); n > 0; --n) words.emplace_back("elbow");
    for (std::size_t n = words.size(); n > 1; --n) std::swap(words[n - 1], words[talk.below(n)]);
    const std::string phrase = talk.joined(words);
    INFO(phrase);
    REQUIRE(answer_to(phrase) == "refuse");
  }
}

TEST_CASE("the command of a referral works, and is left out beside unknown words",
          "[core][phrase]") {
  CHECK(read_phrase(built_in, "left hamstring").is_covered());
  CHECK_FALSE(read_phrase(built_in, "hamstring from hills").is_covered());
  CHECK_FALSE(read_phrase(built_in, "hamstring calf").is_covered());
}

TEST_CASE("of several dangers the first of the catalogue is said first", "[core][phrase]") {
  const Phrase phrase = read_phrase(built_in, "my swollen left calf");
  REQUIRE(phrase.refusals.size() == 2);
  CHECK(built_in.refusals[phrase.refusals[0].term.entry].id == "clot");
}

TEST_CASE("bytes that are not UTF-8 make a phrase unknown, never an area", "[core][phrase]") {
  CHECK(answer_to("ca\xfflf") == "unknown");
  CHECK(answer_to("\xff"
                  "calf") == "unknown");
  CHECK(answer_to("fever\xff") == "refuse");
}

TEST_CASE("a long phrase is read in linear time and still refused", "[core][phrase]") {
  std::string phrase;
  for (int i = 0; i < testing::rounds(20'000); ++i) phrase += "sore x ";
  CHECK(answer_to(phrase) == "unknown");
  CHECK(answer_to(phrase + "fever") == "refuse");
}

TEST_CASE("a catalogue that was put together by hand is read too", "[core][phrase]") {
  Release release{};
  release.id = "forearms";
  release.area = "forearms";
  release.name = "Forearm release";
  Catalogue own;
  own.releases = {&release, 1};
  CHECK(find_release(own, "Forearm") == 0U);
  CHECK_FALSE(find_release(own, "my forearm"));
}

TEST_CASE("a catalogue brings sides and feelings in its own language", "[codec][phrase]") {
  const Catalogue german = read_catalogue(
      R"({"schema": "rollplan.catalogue/1",
          "sides": [{"side": "left", "words": ["linke", "linker", "links"]}],
          "feelings": ["meine", "müde"],
          "releases": [{"id": "waden", "name": "Wadenrolle", "words": ["Wade", "Füße"],
                        "lie": "Sitz.", "roll": "Roll.", "tools": {"tennis-ball": {"fit": 1}}}]})",
      "german.json", built_in);
  for (const std::string_view text : {"linke Wade", "meine MÜDE Wade links", "left waden"}) {
    const Phrase phrase = read_phrase(german, text);
    INFO(text);
    REQUIRE(phrase.decision == Decision::release);
    CHECK(german.releases[phrase.releases.front().term.entry].id == "waden");
    CHECK(phrase.side() == Side::left);
  }
  CHECK(find_release(german, "FÜßE"));
  CHECK(read_phrase(german, "linke Wade swollen").decision == Decision::refused);
}
