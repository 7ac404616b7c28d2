#include "text/words.hpp"

#include <charconv>
#include <cstddef>
#include <limits>

#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::string_view typographic_apostrophe = "\u2019";

constexpr bool is_gap(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '\t';
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads a word one plain character at a time; returns 0 at its end.
class PlainReader {
 public:
  explicit PlainReader(std::string_view word) : rest_(word) { skip_gaps(); }

  char next() {
    skip_apostrophes();
    if (rest_.empty()) return 0;
    const char c = rest_.front();
    if (!is_gap(c)) {
      rest_.remove_prefix(1);
      return lower(c);
    }
    skip_gaps();
    return rest_.empty() ? char{0} : ' ';
  }

 private:
  void skip_gaps() {
    while (!rest_.empty() && is_gap(rest_.front())) rest_.remove_prefix(1);
  }

  void skip_apostrophes() {
    for (;;) {
      if (rest_.starts_with('\'')) {
        rest_.remove_prefix(1);
      } else if (rest_.starts_with(typographic_apostrophe)) {
        rest_.remove_prefix(typographic_apostrophe.size());
      } else {
        return;
      }
    }
  }

  std::string_view rest_;
};

}  // namespace

std::string plain_word(std::string_view typed) {
  std::string plain;
  PlainReader reader(typed);
  while (const char c = reader.next()) plain += c;
  return plain;
}

bool same_word(std::string_view a, std::string_view b) {
  PlainReader left(a);
  PlainReader right(b);
  for (;;) {
    const char c = left.next();
    if (c != right.next()) return false;
    if (c == 0) return true;
  }
}

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  PlainReader reader(word);
  while (const char c = reader.next()) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return hash;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t at = text.find(separator);
    pieces.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string capitalised(std::string_view text) {
  return capitalised(std::string(text));
}

std::optional<std::int64_t> take_number(std::string_view& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || text.starts_with('-')) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::optional<int> whole_number(std::string_view text) {
  const auto number = take_number(text);
  if (!number || !text.empty() || *number > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(*number);
}

std::string counted(std::size_t count, std::string_view what) {
  return say("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace rollplan
