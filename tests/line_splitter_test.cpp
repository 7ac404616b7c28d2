#include "text/line_splitter.hpp"

#include <utility>

#include "catch.hpp"

using rollplan::LineSplitter;

namespace {

/// Puts each line in brackets, with "<" as the opening bracket if the line is too long.
std::string lines_of(const std::string& text, std::size_t piece, std::size_t limit = 5) {
  std::string seen;
  const auto take = [&](std::string_view line, bool is_too_long) {
    seen += is_too_long ? "<" : "[";
    seen.append(line).append("]");
  };
  LineSplitter lines(limit);
  for (std::size_t at = 0; at < text.size(); at += piece) {
    lines.feed(std::string_view(text).substr(at, piece), take);
  }
  lines.finish(take);
  return seen;
}

}  // namespace

TEST_CASE("lines are the same however the text is cut into pieces", "[text]") {
  const std::pair<const char*, const char*> examples[]{
      {"", ""},
      {"\n", "[]"},
      {"a", "[a]"},
      {"a\nb", "[a][b]"},
      {"ab\n\ncd\n", "[ab][][cd]"},
      {"12345\n", "[12345]"},
      {"123456\nb\n", "<12345][b]"},
      {"123456", "<12345]"},
      {"a\n1234567890123\n\nb", "[a]<12345][][b]"},
  };
  for (const auto& [text, expected] : examples) {
    for (std::size_t piece = 1; piece < 20; ++piece) {
      INFO(text << " in pieces of " << piece);
      CHECK(lines_of(text, piece) == expected);
    }
  }
}
