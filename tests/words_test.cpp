#include "text/words.hpp"

#include "catch.hpp"

using namespace rollplan;

TEST_CASE("words are plain whatever their case and separators", "[text]") {
  CHECK(plain_word("IT_Band") == "it band");
  CHECK(plain_word("  it - band_ ") == "it band");
  CHECK(plain_word("Can't bear weight") == "cant bear weight");
  CHECK(plain_word("can\u2019t") == "cant");
  CHECK(plain_word("") == "");
  CHECK(plain_word(" -_'") == "");
}

TEST_CASE("the same word is recognised without making a copy", "[text]") {
  CHECK(same_word("ITB", "itb"));
  CHECK(same_word("it-band", "it band"));
  CHECK(same_word("hip_ flexors", "Hip Flexors"));
  CHECK_FALSE(same_word("it band", "itband"));
  CHECK_FALSE(same_word("hip", "hips"));
  CHECK_FALSE(same_word("", "hip"));
}

TEST_CASE("equal words have equal hashes", "[text]") {
  CHECK(word_hash("IT_Band") == word_hash("it-band"));
  CHECK(word_hash("can't") == word_hash("cant"));
  CHECK(word_hash("hip") != word_hash("hips"));
}

TEST_CASE("text is split and trimmed, empty pieces stay", "[text]") {
  CHECK(split("calf, it-band", ',') == std::vector<std::string_view>{"calf", "it-band"});
  CHECK(split("calf,,foot", ',') == std::vector<std::string_view>{"calf", "", "foot"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(trimmed(" \ta b\n") == "a b");
  CHECK(trimmed("  ") == "");
}

TEST_CASE("lists read like sentences", "[text]") {
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
  CHECK(comma_listed({"a", "b", "c"}) == "a, b, c");
  CHECK(comma_listed({}) == "");
  CHECK(capitalised(std::string_view("quads")) == "Quads");
  CHECK(capitalised(std::string_view("IT band")) == "IT band");
  CHECK(capitalised(std::string_view("\u00e9paule")) == "\u00e9paule");
}
