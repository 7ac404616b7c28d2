// Whole numbers in the forms in which widths, pains, days and times are typed.
#include "catch.hpp"
#include "text/words.hpp"

using namespace rollplan;

TEST_CASE("a whole number is digits alone", "[text]") {
  CHECK(whole_number("0") == 0);
  CHECK(whole_number("007") == 7);
  CHECK(whole_number("2147483647") == 2147483647);
  for (const char* const text :
       {"", "-1", "+1", " 1", "1 ", "1.0", "1x", "x", "2147483648", "99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(whole_number(text));
  }
}

TEST_CASE("a number is taken off the front of a text", "[text]") {
  std::string_view text = "12m30";
  CHECK(take_number(text) == 12);
  CHECK(text == "m30");
  CHECK_FALSE(take_number(text));
  CHECK(text == "m30");
  std::string_view negative = "-2d", huge = "99999999999999999999d", none;
  CHECK_FALSE(take_number(negative));
  CHECK(negative == "-2d");
  CHECK_FALSE(take_number(huge));
  CHECK(huge == "99999999999999999999d");
  CHECK_FALSE(take_number(none));
}
