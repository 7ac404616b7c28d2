#include "text/suggest.hpp"

#include <array>
#include <random>

#include "catch.hpp"

using namespace rollplan;

namespace {

/// The definition taken literally, which is slow but certainly right.
std::size_t by_definition(std::string_view a, std::string_view b) {
  if (a.empty()) return b.size();
  if (b.empty()) return a.size();
  const std::size_t replaced =
      by_definition(a.substr(1), b.substr(1)) + (a.front() == b.front() ? 0 : 1);
  const bool swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
  return std::min({by_definition(a.substr(1), b) + 1, by_definition(a, b.substr(1)) + 1, replaced,
                   swapped ? by_definition(a.substr(2), b.substr(2)) + 1 : replaced});
}

}  // namespace

TEST_CASE("edits are counted", "[text]") {
  CHECK(edit_distance("calf", "calf") == 0);
  CHECK(edit_distance("clf", "calf") == 1);
  CHECK(edit_distance("claf", "calf") == 1);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("", "abc", 9) == 3);
}

TEST_CASE("above the limit nobody counts on", "[text]") {
  CHECK(edit_distance("abcdef", "uvwxyz") == most_edits + 1);
  CHECK(edit_distance("a", "abcdefgh") == most_edits + 1);
}

TEST_CASE("edits agree with their definition on many short words", "[text]") {
  std::mt19937 random(20261122);
  const auto word = [&] {
    std::string text;
    for (auto i = random() % 6; i > 0; --i) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word();
    const std::string b = word();
    INFO(a << " " << b);
    REQUIRE(edit_distance(a, b, 9) == by_definition(a, b));
  }
}

TEST_CASE("the nearest candidate is suggested, the first of several", "[text]") {
  constexpr std::array<std::string_view, 3> known{"today", "list", "show"};
  CHECK(nearest("toady", known) == "today");
  CHECK(nearest("lisp", known) == "list");
  CHECK(nearest("remind", known).empty());
  CHECK(with_suggestion("toady", known, "or so") == "did you mean \"today\"?\nor so");
  CHECK(with_suggestion("remind", known, "or so") == "or so");
  CHECK(with_suggestion("toady", known, "see: help") == "did you mean \"today\"?\nsee: help");
  CHECK(with_suggestion("remind", known, "see: help") == "see: help");
}

TEST_CASE("of equally near ones the one that begins alike is suggested", "[text]") {
  constexpr std::array<std::string_view, 3> known{"--sore", "--brief", "--date"};
  CHECK(nearest("--bre", known) == "--brief");
  constexpr std::array<std::string_view, 2> words{"soleus", "sole"};
  CHECK(nearest("soles", words) == "sole");
}

TEST_CASE("a suggestion shares at least a letter with what was typed", "[text]") {
  constexpr std::array<std::string_view, 1> known{"ab"};
  CHECK(nearest("xy", known).empty());
}
