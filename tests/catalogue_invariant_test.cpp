// No user's catalogue weakens the built-in warnings, refusals and limits, neither in the catalogue
// nor in the routines planned with it. Tried with a thousand random catalogues, and another on
// each.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dice.hpp"
#include "kept_safety.hpp"
#include "own_catalogues.hpp"
#include "parsed_json.hpp"
#include "rollplan/codec.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Words of every kind: of the built-in lists, of nobody, and with several forms.
const std::vector<std::string> tried_phrases{
    "calf",    "achilles", "Achilles-Tendon", "heel",       "fever",    "shin",         "outer hip",
    "kneecap", "left",     "tight",           "Wade",       "Fieber",   "schwanger",    "back",
    "quad",    "hip",      "bursitis",        "sore knees", "pregnant", "runner's knee"};

/// Makes a random catalogue, mostly of entries with built-in ids.
class CatalogueMaker {
 public:
  explicit CatalogueMaker(Dice& dice) : dice_(dice) {}

  std::string text() {
    Json all{{"schema", "rollplan.catalogue/1"}};
    if (dice_.chance(10)) all["base"] = "none";
    const Catalogue& builtin = builtin_catalogue();
    maybe(all, "releases", 60, [&] { return entries(builtin.releases, &CatalogueMaker::release); });
    maybe(all, "referrals", 40,
          [&] { return entries(builtin.referrals, &CatalogueMaker::referral); });
    maybe(all, "refusals", 30, [&] { return entries(builtin.refusals, &CatalogueMaker::worded); });
    maybe(all, "ask_first_words", 20,
          [&] { return entries(builtin.ask_first_words, &CatalogueMaker::worded); });
    maybe(all, "runs", 30, [&] { return entries(builtin.runs, &CatalogueMaker::run); });
    maybe(all, "tools", 20, [&] { return entries(builtin.tools, &CatalogueMaker::tool); });
    maybe(all, "feelings", 10, [&] { return words(); });
    maybe(all, "sides", 10, [&] { return Json{{{"side", "left"}, {"words", words()}}}; });
    maybe(all, "pressure", 40, [&] { return pressures(); });
    for (const char* const key : {"never_on", "ask_first", "stop_brief", "closing"}) {
      maybe(all, key, 20, [&] { return sentence(); });
    }
    maybe(all, "stop_lines", 20, [&] { return sentences(); });
    return all.dump();
  }

 private:
  template <class Make>
  void maybe(Json& into, const char* key, int percent, Make make) {
    if (dice_.chance(percent)) into[key] = make();
  }

  /// One to three, each with a built-in id or one of its own.
  template <class List>
  Json entries(const List& builtin, Json (CatalogueMaker::*more)()) {
    std::vector<std::string> ids;
    Json list = Json::array();
    for (int count = dice_.between(1, 3); count > 0; --count) {
      const std::string id = dice_.chance(80) ? std::string(dice_.one_of(builtin).id)
                                              : "own-" + std::to_string(dice_.between(1, 9));
      if (std::ranges::find(ids, id) != ids.end()) continue;
      ids.push_back(id);
      Json entry = (this->*more)();
      entry["id"] = id;
      list.push_back(entry);
    }
    return list;
  }

  Json sentence() { return "Sentence " + std::to_string(dice_.between(1, 5)) + "."; }

  Json sentences() {
    Json list = Json::array();
    for (int count = dice_.between(0, 3); count > 0; --count) list.push_back(sentence());
    return list;
  }

  Json words() {
    Json list = Json::array();
    for (int count = dice_.between(1, 3); count > 0; --count)
      list.push_back(dice_.one_of(tried_phrases));
    return list;
  }

  Json pressure(int highest) { return {{"cap", dice_.between(1, highest)}, {"aim", "mild"}}; }

  Json pressures() {
    Json all = Json::object();
    maybe(all, "before_run", 50, [&] { return pressure(4); });
    maybe(all, "gentle", 50, [&] { return pressure(5); });
    maybe(all, "normal", 50, [&] { return pressure(7); });
    return all;
  }

  Json release() {
    Json entry{{"name", "Name " + std::to_string(dice_.between(1, 999))},
               {"lie", "Lie."},
               {"roll", "Roll."},
               {"tools", {{"foam-roller", {{"fit", 1}}}, {"tennis-ball", {{"fit", 2}}}}}};
    maybe(entry, "words", 50, [&] { return release_words(); });
    maybe(entry, "cautions", 50, [&] { return sentences(); });
    maybe(entry, "before_run", 30, [&] { return sentence(); });
    maybe(entry, "max_cycles", 40, [&] { return Json(dice_.between(1, 6)); });
    maybe(entry, "pressure", 30, [&] { return pressure(3); });
    return entry;
  }

  Json release_words() {
    Json list = words();
    for (Json& word : list) {
      if (dice_.chance(30)) word = Json{{"word", word}, {"caution", sentence()}};
    }
    return list;
  }

  /// A refusal, or words that ask first.
  Json worded() { return {{"words", words()}, {"text", sentence()}}; }

  Json referral() {
    Json entry = worded();
    maybe(entry, "command", 30, [] { return Json("rollplan today --sore calf"); });
    maybe(entry, "unless", 30, [&] { return words(); });
    return entry;
  }

  Json run() {
    Json entry{{"name", sentence()}};
    maybe(entry, "gentle", 60, [&] { return Json(dice_.chance(30)); });
    return entry;
  }

  Json tool() { return {{"name", "Tool " + std::to_string(dice_.between(1, 999))}}; }

  Dice& dice_;
};

/// Null if the text has a fault.
std::optional<Catalogue> read_on(const Catalogue& base, const std::string& text) {
  try {
    return read_catalogue(text, "random.json", base);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("no catalogue takes safety away", "[codec][catalogue][safety]") {
  const Seed seed = seed_of_run();
  Dice dice(seed);
  int readable = 0;
  for (int round = 0; round < rounds(1000); ++round) {
    const std::string text = CatalogueMaker(dice).text();
    const std::optional<Catalogue> own = read_on(builtin_catalogue(), text);
    if (!own) continue;
    ++readable;
    INFO("ROLLPLAN_SEED=" << seed << " round " << round << ": " << text);
    REQUIRE(lost_safety(builtin_catalogue(), *own) == "");
    // Another file, on top of the first.
    const std::string more = CatalogueMaker(dice).text();
    const std::optional<Catalogue> both = read_on(*own, more);
    if (!both) continue;
    INFO("and then: " << more);
    REQUIRE(lost_safety(*own, *both) == "");
  }
  CHECK(readable > rounds(1000) / 4);
}
