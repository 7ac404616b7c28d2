// Cutting words of a call into tokens, and finding danger in them even if other words are wrong.
#include "cli/call/tokens.hpp"

#include <algorithm>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "rollplan/catalogue.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Strings = std::vector<std::string>;

/// "today --sore(calf) ?--bogus": options with their values; unknown ones after a "?".
std::string cut(const Strings& words) {
  std::vector<std::string> all;
  for (const Token& token : tokens_of(words)) {
    std::string text = token.text;
    if (token.kind == Token::Kind::unknown_option) text.insert(0, "?");
    if (token.value) text += '(' + *token.value + ')';
    if (token.misses_value()) text += '!';
    all.push_back(text);
  }
  std::string joined;
  for (const std::string& text : all) joined += (joined.empty() ? "" : " ") + text;
  return joined;
}

}  // namespace

TEST_CASE("an option takes its value from its own word or from the next one", "[cli][call]") {
  CHECK(cut({"today", "--sore", "calf"}) == "today --sore(calf)");
  CHECK(cut({"today", "--sore=calf"}) == "today --sore(calf)");
  CHECK(cut({"today", "-s", "calf"}) == "today -s(calf)");
  CHECK(cut({"today", "-scalf"}) == "today -s(calf)");
  CHECK(cut({"today", "-s=calf"}) == "today -s(calf)");
  CHECK(cut({"today", "--note", "-x"}) == "today --note(-x)");
  CHECK(cut({"today", "--sore", "--", "x"}) == "today --sore(--) x");
  CHECK(cut({"today", "-"}) == "today -");
}

TEST_CASE("letters may stand together, the last with a value", "[cli][call]") {
  CHECK(cut({"today", "-qs", "calf"}) == "today -q -s(calf)");
  CHECK(cut({"today", "-qscalf"}) == "today -q -s(calf)");
  CHECK(cut({"today", "-qh"}) == "today -q -h");
  CHECK(cut({"today", "-qzs"}) == "today -q ?-zs");
  CHECK(cut({"today", "-q=x"}) == "today -q(x)");
}

TEST_CASE("an option is never taken for a value, and a value may be missing", "[cli][call]") {
  CHECK(cut({"today", "--sore", "--time", "5m"}) == "today --sore! --time(5m)");
  CHECK(cut({"today", "--sore", "--time=5m"}) == "today --sore! --time(5m)");
  CHECK(cut({"remind", "--days", "-fri"}) == "remind --days(-fri)");
  CHECK(cut({"today", "--sore", "-qh"}) == "today --sore! -q -h");
  CHECK(cut({"today", "--sore="}) == "today --sore()!");
  CHECK(cut({"today", "--sore=", "calf"}) == "today --sore()! calf");
  CHECK(cut({"today", "--sore", ""}) == "today --sore()");
  CHECK(cut({"today", "-qs"}) == "today -q -s!");
  CHECK(cut({"today", "--bogus=1", "--ascii=yes"}) == "today ?--bogus=1 --ascii(yes)");
}

TEST_CASE("behind -- there are only operands", "[cli][call]") {
  CHECK(cut({"show", "--", "-q", "--"}) == "show -- -q --");
  CHECK(tokens_of({"show", "--", "-q"}).back().is_operand());
}

TEST_CASE("danger beats every slip, in every spelling and at every position", "[cli][call]") {
  const std::vector<Strings> slips{{"--time", "x"},  {"--bogus"},     {"--width", "1"},
                                   {"--ascii=yes"},  {"-z"},          {"--level", "hard"},
                                   {"--date", "7"},  {"--format"},    {"-s", "nonsense"},
                                   {"--tools", "x"}, {"-fnosuch"},    {"--catalogue", "nowhere"},
                                   {"--run=swim"},   {"--sore", "="}, {"--sore=calf:up"}};
  std::size_t tried = 0;
  for (const Refusal& refusal : builtin_catalogue().refusals) {
    for (const std::string_view known : refusal.words) {
      const std::string word(known);
      std::vector<Strings> spellings{{"-s", word},
                                     {"-s" + word},
                                     {"-s=" + word},
                                     {"-qs", word},
                                     {"-qs" + word},
                                     {"--sore", word},
                                     {"--sore=" + word},
                                     {"--sore", "calf," + word},
                                     {"--sore", word + "=3"},
                                     {"-s", "calf:" + word},
                                     {"-s", "calf=" + word},
                                     {"--sore", "calf", word},
                                     {"--sore", "calf", "-q", word},
                                     {"--sore", "calf", "--", word},
                                     {"--sore", "calf", "--sore", word},
                                     {"--time", "-s" + word},
                                     {"--time", "-qs" + word},
                                     {"-sore", word},
                                     {"--sor", word},
                                     {"--sores=" + word},
                                     {"--sore" + word},
                                     {"--sore-x", word},
                                     {"-zs", word},
                                     {"-zs" + word}};
      Strings apart{"--sore"}, with_sides{"--sore"};
      for (const std::string_view piece : split(word, ' ')) {
        apart.emplace_back(piece);
        with_sides.push_back(std::string(piece) + ":left=3");
      }
      spellings.push_back(apart);
      spellings.push_back(with_sides);
      for (const Strings& spelling : spellings) {
        const Strings& slip = slips[tried++ % slips.size()];
        const std::string command =
            std::vector<std::string>{"today", "start", "remind", "log"}[tried % 4];
        for (const bool slip_first : {true, false}) {
          Strings words{command};
          const Strings& first = slip_first ? slip : spelling;
          const Strings& second = slip_first ? spelling : slip;
          words.insert(words.end(), first.begin(), first.end());
          words.insert(words.end(), second.begin(), second.end());
          const Answer answer = call(words);
          INFO(cut(words));
          CHECK(answer.exit == Exit::refused);
          const std::string said = answer.out + answer.error;
          CHECK(said.find(refusal.text.substr(0, 20)) != std::string::npos);
        }
      }
    }
  }
  CHECK(tried > 100);
}

TEST_CASE("danger is found where only one area is named, and where none need be", "[cli][call]") {
  CHECK(call({"due", "--area", "fever"}).exit == Exit::refused);
  CHECK(call({"due", "--area", "fever", "--bogus"}).exit == Exit::refused);
  CHECK(call({"show", "fever", "--bogus"}).exit == Exit::refused);
  CHECK(call({"show", "-q", "fever", "--bogus"}).exit == Exit::refused);
  CHECK(call({"--sore", "calf", "fever"}).exit == Exit::refused);
  CHECK(call({"today", "fever"}).exit == Exit::refused);
  CHECK(call({"today", "swollen", "calf"}).exit == Exit::refused);
  CHECK(call({"start", "fever"}).exit == Exit::refused);
  CHECK(call({"start", "swollen", "calf"}).exit == Exit::refused);
  CHECK(call({"swollen", "calf"}).exit == Exit::refused);
  CHECK(call({"plan", "fever"}).exit == Exit::refused);
  CHECK(call({"start", "fever.json"}).exit == Exit::trouble);  // a file name, not a danger
  CHECK(call({"log", "--after", "fever=3", "--bogus"}).exit == Exit::refused);
  CHECK(call({"log", "--sore", "calf", "--note", "fever", "--bogus"}).exit == Exit::usage);
}
