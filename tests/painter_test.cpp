// Checks the display on an imitated terminal by what is on its screen in the end.
#include "cli/live/painter.hpp"

#include <algorithm>

#include "catch.hpp"
#include "fakes.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Imitates those parts of a terminal that a display needs. Keeps rows that scroll off.
class Screen : public FakeTerminal {
 public:
  Screen(std::size_t wide, std::size_t high) : columns_(wide), rows_(high) {}

  void write(Stream stream, std::string_view text) override {
    FakeTerminal::write(stream, text);
    ++writes;
    while (!text.empty()) text.remove_prefix(take(text));
  }

  /// Everything written and not erased, without trailing blanks.
  std::string text() const {
    std::string all;
    for (std::string line : lines_) {
      while (line.ends_with(' ')) line.pop_back();
      all += line + '\n';
    }
    while (all.ends_with("\n\n")) all.pop_back();
    return all;
  }

  std::size_t writes = 0;
  bool has_cursor = true;
  std::size_t row = 0, column = 0;  ///< of the cursor, from the first line
  int bells = 0;

 private:
  std::size_t take(std::string_view text) {
    if (text[0] == '\x1b') return take_sequence(text);
    if (text[0] == '\r' || text[0] == '\n') column = 0;
    if (text[0] == '\n') ++row;
    if (text[0] == '\a') ++bells;
    if (text[0] >= ' ') put(text[0]);
    line();
    return 1;
  }

  std::size_t take_sequence(std::string_view text) {
    const std::size_t end = text.find_first_of("AJKhl", 2);
    const std::string_view inside = text.substr(2, end - 2);
    if (text[end] == 'A') up(std::stoul(std::string(inside)));
    if (text[end] == 'K') line().resize(std::min(line().size(), column));
    if (text[end] == 'J') {
      line().resize(std::min(line().size(), column));
      lines_.resize(row + 1);
    }
    if (inside == "?25") has_cursor = text[end] == 'h';
    return end + 1;
  }

  /// Stops at the first row that is still visible.
  void up(std::size_t by) {
    const std::size_t top = lines_.size() > rows_ ? lines_.size() - rows_ : 0;
    row = row >= top + by ? row - by : top;
  }

  void put(char c) {
    if (column == columns_) {
      ++row;
      column = 0;
    }
    if (line().size() <= column) line().resize(column + 1, ' ');
    line()[column++] = c;
  }

  std::string& line() {
    if (lines_.size() <= row) lines_.resize(row + 1);
    return lines_[row];
  }

  std::size_t columns_, rows_;
  std::vector<std::string> lines_{""};
};

}  // namespace

TEST_CASE("each picture stands in place of the one before", "[cli][live]") {
  Screen screen(40, 6);
  Painter painter(screen);
  for (int i = 0; i < 9; ++i) screen.write(Stream::out, "above\r\n");
  painter.show({"one", "a longer second line", "three"});
  CHECK(screen.text().ends_with("above\none\na longer second line\nthree\n"));
  CHECK_FALSE(screen.has_cursor);
  painter.show({"1", "second"});
  CHECK(screen.text().ends_with("above\n1\nsecond\n"));
  painter.show({"a", "b", "c", "d"});
  CHECK(screen.text().ends_with("above\na\nb\nc\nd\n"));
  painter.erase();
  CHECK(screen.text().ends_with("above\n"));
  CHECK(screen.text().size() == 9 * 6);
  CHECK(screen.has_cursor);
}

TEST_CASE("the hidden cursor rests on the first character", "[cli][live]") {
  Screen screen(40, 6);
  Painter painter(screen);
  screen.write(Stream::out, "above\r\n");
  painter.show({"one", "two", "three"});
  CHECK(screen.row == 1);
  CHECK(screen.column == 0);
}

TEST_CASE("an equal picture is not written again, each other one in one piece", "[cli][live]") {
  Screen screen(40, 6);
  Painter painter(screen);
  painter.show({"one", "two"});
  painter.show({"one", "two"});
  CHECK(screen.writes == 1);
  painter.show({"one", "2"});
  CHECK(screen.writes == 2);
  painter.ring();
  painter.show({"one", "2"});
  CHECK(screen.bells == 1);
  painter.forget();
  painter.show({"one", "2"});
  CHECK(screen.writes == 4);
}

TEST_CASE("what is over scrolls by above", "[cli][live]") {
  Screen screen(40, 4);
  Painter painter(screen);
  painter.show({"a", "b"});
  painter.say_above("first\n");
  painter.say_above("second\n");
  painter.show({"a", "b"});
  CHECK(screen.text() == "first\nsecond\na\nb\n");
  painter.say_above("third\n");
  painter.erase();
  CHECK(screen.text() == "first\nsecond\nthird\n");
}

TEST_CASE("a line to type behind stays with its answer, also where it wraps", "[cli][live]") {
  for (const std::size_t columns : {40U, 12U, 7U}) {
    CAPTURE(columns);
    Screen screen(columns, 10);
    Painter painter(screen);
    painter.ask({"How much? "}, columns);
    CHECK(screen.has_cursor);
    painter.ask({"How much? 123"}, columns);
    painter.ask({"How much? 12"}, columns);
    painter.keep();
    painter.show({"a"});
    std::string flat = screen.text();
    std::erase(flat, '\n');
    CHECK(flat.substr(0, 13) == "How much? 12a");
  }
}

TEST_CASE("several lines to type behind are drawn over each other", "[cli][live]") {
  Screen screen(20, 10);
  Painter painter(screen);
  screen.write(Stream::out, "above\r\n");
  painter.ask({"How much does it", "hurt? "}, 20);
  painter.ask({"How much does it", "hurt? 3"}, 20);
  CHECK(screen.text() == "above\nHow much does it\nhurt? 3\n");
  painter.erase();
  CHECK(screen.text() == "above\n");
}

TEST_CASE("a painter that goes away leaves the cursor visible and nothing behind", "[cli][live]") {
  Screen screen(40, 6);
  screen.write(Stream::out, "above\r\n");
  {
    Painter painter(screen);
    painter.show({"one", "two"});
    CHECK_FALSE(screen.has_cursor);
  }
  CHECK(screen.has_cursor);
  CHECK(screen.text() == "above\n");
  const std::size_t before = screen.writes;
  { const Painter unused(screen); }
  CHECK(screen.writes == before);
}
