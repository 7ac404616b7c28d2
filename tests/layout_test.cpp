#include "render/layout.hpp"

#include <algorithm>

#include "catch.hpp"
#include "text/printable.hpp"

using namespace rollplan;

namespace {

Page narrow(std::size_t width) {
  Page page;
  page.width = width;
  return page;
}

Lines numbered(std::size_t count) {
  Lines lines;
  for (std::size_t i = 0; i < count; ++i) lines.push_back("line " + std::to_string(i));
  return lines;
}

std::size_t count_of(const std::string& text, char c) {
  return static_cast<std::size_t>(std::ranges::count(text, c));
}

}  // namespace

TEST_CASE("words are wrapped at blanks", "[render]") {
  Paragraph paragraph;
  paragraph.add("roll slowly toward the leg");
  CHECK(paragraph.lines(narrow(12)) == Lines{"roll slowly", "toward the", "leg"});
  CHECK(paragraph.lines(narrow(12), "- ", 2) ==
        Lines{"- roll", "  slowly", "  toward the", "  leg"});
  CHECK(Paragraph().lines(narrow(12)) == Lines{""});
}

TEST_CASE("a word longer than a line is cut, and nothing of it is lost", "[render]") {
  const std::string word(25, 'x');
  const Lines lines = Paragraph().add("a").add(word).lines(narrow(10), "  ", 2);
  CHECK(lines == Lines{"  a", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  x"});
}

TEST_CASE("wide letters count twice", "[render]") {
  const Lines lines = Paragraph().add("\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22").lines(narrow(5));
  CHECK(lines == Lines{"\u6f22\u6f22", "\u6f22\u6f22", "\u6f22\u6f22"});
}

TEST_CASE("colour adds escapes and changes no words", "[render]") {
  Page page = narrow(12);
  page.colour = true;
  const Lines lines = Paragraph().add("roll slowly", Style::danger).add("now").lines(page);
  CHECK(lines == Lines{"\x1b[1;4mroll slowly\x1b[0m", "now"});
  CHECK(painted("x", Style::plain, page) == "x");
}

TEST_CASE("a text at the right end stays on the line", "[render]") {
  const Paragraph left = Paragraph().add("Glutes");
  CHECK(with_right(narrow(40), left, "[ ] ", 4, "0:00") ==
        Lines{"[ ] Glutes" + std::string(26, ' ') + "0:00"});
  const Paragraph longer = Paragraph().add("Glutes with a great many words behind them");
  for (const std::string& line : with_right(narrow(40), longer, "[ ] ", 4, "0:00 to 2:38")) {
    CHECK(columns(line) <= 40);
  }
}

TEST_CASE("blanks at the end of a line are not written", "[render]") {
  CHECK(as_text({"a  ", "   ", ""}, Page{}) == "a\n\n\n");
}

TEST_CASE("what fits on one page has no number", "[render]") {
  const Page page;
  Pages pages(page);
  pages.add(numbered(page_lines));
  const std::string text = pages.text();
  CHECK(count_of(text, '\n') == page_lines);
  CHECK(text.find("page") == std::string::npos);
}

TEST_CASE("blocks stay whole, and each page of several says which it is", "[render]") {
  const Page page;
  Pages pages(page);
  for (int i = 0; i < 5; ++i) pages.add(numbered(20));
  const std::string text = pages.text();
  CHECK(count_of(text, '\f') == 2);
  CHECK(text.find("page 1 of 3\n\f") != std::string::npos);
  CHECK(text.ends_with("page 3 of 3\n"));
  std::size_t lines = 0;
  for (const char c : text) {
    if (c == '\f') lines = 0;
    if (c == '\n') ++lines;
    CHECK(lines <= page_lines);
  }
}

TEST_CASE("a block longer than a page breaks between its parts", "[render]") {
  const Page page;
  Pages pages(page);
  pages.add(std::vector<Lines>{numbered(10), numbered(30), numbered(30)});
  const std::string text = pages.text();
  CHECK(count_of(text, '\f') == 1);
  const std::size_t first = text.find('\f');
  CHECK(count_of(text.substr(0, first), '\n') == 42);  // 10 + 30, and the page number
}

TEST_CASE("a terminal has no pages", "[render]") {
  Page page;
  page.paged = false;
  Pages pages(page);
  for (int i = 0; i < 5; ++i) pages.add(numbered(40));
  CHECK(pages.text().find('\f') == std::string::npos);
}
