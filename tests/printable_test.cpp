#include "text/printable.hpp"

#include "catch.hpp"

using namespace rollplan;

TEST_CASE("UTF-8 is taken apart and checked", "[text]") {
  CHECK(is_utf8("calf \u00e9 \u6f22 \U0001F9B5"));
  for (const std::string_view bad : {"\xff", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\x80",
                                     "\xf5\x80\x80\x80", "\xe0\x80\xaf", "\xf0\x8f\xbf\xbf"}) {
    INFO(in_quotes(bad));
    CHECK_FALSE(is_utf8(bad));
  }
  CHECK(is_utf8("\ufffd"));  // the replacement character itself is a character
}

TEST_CASE("what a terminal would act on is found", "[text]") {
  CHECK(find_unprintable("calf and \u00e9") == std::string_view::npos);
  CHECK(find_unprintable("a\x1b[31m") == 1);
  CHECK(find_unprintable("\u00e9\u009b") == 2);  // C1: the other escape
  CHECK(find_unprintable("a\u202eb") == 1);      // changes the direction of writing
  CHECK(find_unprintable("tab\there") == 3);
  CHECK(find_unprintable("\x7f") == 0);
}

TEST_CASE("what nobody can see is found, but joiners may stay", "[text]") {
  for (const std::string_view hidden :
       {"a\u200bb", "a\u2060b", "a\ufff9b", "a\ufffbb", "a\U000E0001b", "a\U000E0041b", "a\u180eb",
        "a\U0001D173b", "a\u00adb", "a\u034fb", "a\u115fb", "a\u3164b", "a\uffa0b"}) {
    INFO(in_quotes(hidden));
    CHECK(find_unprintable(hidden) == 1);
  }
  CHECK(find_unprintable("\U0001F3C3\u200D\u2640\uFE0F") == std::string_view::npos);
  CHECK(printable("\U000E0041") == "\\ue0041");
}

TEST_CASE("what people typed is shown without its claws", "[text]") {
  CHECK(printable("calf") == "calf");
  CHECK(printable("a\x1b[31m") == "a\\x1b[31m");
  CHECK(printable("\xff") == "\\xff");
  CHECK(printable("\u202e") == "\\u202e");
  CHECK(in_quotes("\n") == "\"\\x0a\"");
  CHECK(printable(std::string(500, 'x')) == std::string(120, 'x') + "...");
}

TEST_CASE("columns are counted as a terminal counts them", "[text]") {
  CHECK(columns("calf") == 4);
  CHECK(columns("\u00e9t\u00e9") == 3);
  CHECK(columns("e\u0301") == 1);       // combining accent
  CHECK(columns("\u6f22\u5b57") == 4);  // wide
  CHECK(columns("\U0001F9B5") == 2);
  CHECK(columns("\u23F1\u231A\u26A1\u2705") == 7);  // four emoji, the first of which is narrow
  CHECK(columns("\u23F1\uFE0F") == 2);              // but not when shown as an emoji
  CHECK(columns("1\uFE0F\u20E3") == 2);             // a keycap
  CHECK(columns("\U0001F1EB\U0001F1F7") == 2);      // a flag
  CHECK(columns("\u0E01\u0E34\u1160\u200D") == 1);  // Thai and Hangul vowels, a joiner
  CHECK(columns(std::string(20, 'a') + "\u00e9" + std::string(20, 'b')) == 41);
}

TEST_CASE("ASCII takes the same columns", "[text]") {
  CHECK(to_ascii("caf\u00e9 \u2013 \u00b7 \u2019") == "cafe - - '");
  CHECK(to_ascii("\u0141\u00f3d\u017a") == "Lodz");
  for (const std::string_view text : {"plain", "\u00c5ngstr\u00f6m", "\u6f22\u5b57", "e\u0301a",
                                      "\u26A0\uFE0F!", "long enough for two words \u00e9 x"}) {
    const std::string ascii = to_ascii(text);
    CHECK(columns(ascii) == columns(text));
    for (const char c : ascii) CHECK(static_cast<unsigned char>(c) < 0x80);
  }
}
