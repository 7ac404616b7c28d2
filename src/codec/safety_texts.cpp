// Reads the safety texts, which a catalogue may add to but not replace, and limits its words.
#include <algorithm>
#include <array>
#include <string>

#include "codec/catalogue_reader.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::array<std::string_view, 11> number_words{
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

/// Reads the numbers of a text such as "pain 4 to 6 of 10".
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : rest_(text) {}

  /// The highest number, apart from the scale: the 10 of "4 of 10" and of "4/10".
  std::int32_t highest() {
    while (!rest_.empty()) {
      if (is_digit(rest_.front())) {
        number(figures());
      } else if (is_letter(rest_.front())) {
        word(take(is_letter));
      } else {
        mark(rest_.front());
        rest_.remove_prefix(1);
      }
    }
    return highest_;
  }

 private:
  enum class Before : std::uint8_t { nothing, number, of };

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 128;
  }

  std::string_view take(bool (*belongs)(char)) {
    const auto end = std::ranges::find_if_not(rest_, belongs);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  /// A fraction counts as the next whole number.
  std::int32_t figures() {
    constexpr std::int32_t enough = 1000;
    std::int32_t value = 0;
    for (const char digit : take(is_digit)) value = std::min(value * 10 + (digit - '0'), enough);
    const bool has_fraction =
        rest_.size() > 1 && (rest_[0] == '.' || rest_[0] == ',') && is_digit(rest_[1]);
    return has_fraction ? value + 1 : value;
  }

  void number(std::int32_t value) {
    constexpr std::int32_t scale = 10;
    const bool is_scale = before_ == Before::of && value == scale;
    before_ = is_scale ? Before::nothing : Before::number;
    if (!is_scale) highest_ = std::max(highest_, value);
  }

  void word(std::string_view word) {
    const std::string small = plain_word(word);
    const auto known = std::ranges::find(number_words, small);
    if (known != number_words.end())
      return number(static_cast<std::int32_t>(known - number_words.begin()));
    if (small == "out" && before_ == Before::number) return;
    before_ = small == "of" && before_ == Before::number ? Before::of : Before::nothing;
  }

  void mark(char mark) {
    if (mark == ' ') return;
    before_ = mark == '/' && before_ == Before::number ? Before::of : Before::nothing;
  }

  std::string_view rest_;
  Before before_ = Before::nothing;
  std::int32_t highest_ = 0;
};

}  // namespace

void CatalogueReader::check_aim(TokenIndex token, const Pressure& pressure) {
  const std::int32_t named = NumberReader(pressure.aim).highest();
  if (named <= pressure.cap) return;
  in_.fault(token, say("the aim names {}, but the cap is {}", named, pressure.cap),
            say(R"(no number above {}; the scale may follow, as in "{} of 10" or "{}/10")",
                pressure.cap, pressure.cap, pressure.cap));
}

/// Without its aim, the hold would not tell anybody where the pain has to stop.
Statement CatalogueReader::read_hold(TokenIndex token) {
  const Statement hold = pattern(token);
  if (hold.text.empty()) return result_.hold;  // a fault already
  if (hold.text.find("{aim}") == std::string_view::npos) {
    in_.fault(token, "the hold does not say how hard",
              R"({aim} in its text, as in "Stay on the sore spot: {aim}.")");
  }
  return hold;
}

std::string_view CatalogueReader::joined(std::string_view builtin, std::string_view own) {
  if (own.empty() || builtin.find(own) != std::string_view::npos) return builtin;
  if (builtin.empty() || own.starts_with(builtin)) return own;
  const std::span<char> both = in_.array<char>(builtin.size() + 1 + own.size());
  *std::ranges::copy(builtin, both.begin()).out = ' ';
  std::ranges::copy(own, both.end() - static_cast<std::ptrdiff_t>(own.size()));
  return {both.data(), both.size()};
}

std::string_view CatalogueReader::added_text(std::string_view builtin, TokenIndex token,
                                             std::string_view own) {
  const std::string_view text = joined(builtin, own);
  if (text.size() > most_string) {
    in_.fault(token, say("after the built-in text this is too long: {} bytes", text.size()),
              say("at most {}", most_string));
  }
  return text;
}

Sources CatalogueReader::joined(Sources builtin, Sources own) {
  std::vector<SourceIndex> all(builtin.begin(), builtin.end());
  for (const SourceIndex source : own) {
    if (std::ranges::find(builtin, source) == builtin.end()) all.push_back(source);
  }
  const std::span<SourceIndex> kept = in_.array<SourceIndex>(all.size());
  std::ranges::copy(all, kept.begin());
  return kept;
}

Statement CatalogueReader::added(const Statement& builtin, TokenIndex token) {
  const Statement own = statement(token);
  return Statement{added_text(builtin.text, token, own.text), joined(builtin.sources, own.sources)};
}

void CatalogueReader::read_stop_lines(TokenIndex lines, TokenIndex brief) {
  if (brief != 0) result_.stop_brief = added(base_.stop_brief, brief);
  if (lines == 0 || !in_.expect(lines, JsonKind::list)) return;
  std::vector<Statement> all(base_.stop_lines.begin(), base_.stop_lines.end());
  // A catalogue with nothing beneath it has its short form written with care.
  const bool is_short_form_whole = base_.stop_lines.empty() && brief != 0;
  in_.tree().each_item(lines, [&](TokenIndex item) {
    const Statement line = statement(item);
    const auto same = [&](const Statement& known) { return known.text == line.text; };
    if (std::ranges::any_of(base_.stop_lines, same)) return;
    all.push_back(line);
    if (is_short_form_whole) return;
    Statement& whole = result_.stop_brief;
    whole = Statement{joined(whole.text, line.text), joined(whole.sources, line.sources)};
  });
  const std::span<Statement> kept = in_.array<Statement>(all.size());
  std::ranges::copy(all, kept.begin());
  result_.stop_lines = kept;
}

}  // namespace rollplan
