#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/say.hpp"
#include "text/width_table.hpp"

namespace rollplan {
namespace {

constexpr char32_t replacement = 0xFFFD;

template <std::size_t N>
bool is_in(const std::array<CharRange, N>& ranges, char32_t c) {
  const auto after = std::ranges::upper_bound(ranges, c, {}, &CharRange::first);
  return after != ranges.begin() && c <= std::prev(after)->last;
}

// Line and paragraph separators, marks that change the direction of writing, and invisible
// characters that could hide text from a reader: zero-width blanks, annotations between lines, and
// tags that repeat ASCII. Joiners are allowed, because emoji and several scripts need them.
constexpr std::array<CharRange, 15> never_shown{{{0x00AD, 0x00AD},
                                                 {0x034F, 0x034F},
                                                 {0x061C, 0x061C},
                                                 {0x115F, 0x1160},
                                                 {0x180E, 0x180E},
                                                 {0x200B, 0x200B},
                                                 {0x200E, 0x200F},
                                                 {0x2028, 0x202E},
                                                 {0x2060, 0x206F},
                                                 {0x3164, 0x3164},
                                                 {0xFEFF, 0xFEFF},
                                                 {0xFFA0, 0xFFA0},
                                                 {0xFFF9, 0xFFFB},
                                                 {0x1D173, 0x1D17A},
                                                 {0xE0000, 0xE007F}}};

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  if (is_in(zero_width, c)) return 0;
  return is_in(double_width, c) ? 2 : 1;
}

/// Adds up columns character by character.
class Columns {
 public:
  /// The number of columns that the next character adds.
  std::size_t add(char32_t c) {
    // This character asks for the previous sign as an emoji, which is wide.
    constexpr char32_t as_emoji = 0xFE0F;
    const std::size_t width = c == as_emoji && last_ == 1 ? 1 : width_of(c);
    last_ = width;
    return width;
  }
  void add_ascii(std::size_t count) {
    if (count > 0) last_ = 1;
  }

 private:
  std::size_t last_ = 0;
};

/// How many bytes at the front of `text` are ASCII. Checks eight at a time, because every text
/// goes through it.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// The letters from U+00C0 to U+017F without their accents; '?' if no letter is similar.
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
    "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

// Blanks, dashes, quotation marks and other signs, each with a similar ASCII character.
constexpr std::u32string_view signs =
    U"\u00A0\u00B0\u00B7\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u201C\u201D\u2022"
    U"\u2026\u2192\u2500\u2502";
constexpr std::string_view sign_likenesses = " o-------''\"\"*.>-|";
static_assert(signs.size() == sign_likenesses.size());

char ascii_of(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c >= 0xC0 && c - 0xC0 < latin.size()) return latin[c - 0xC0];
  const std::size_t sign = signs.find(c);
  return sign == std::u32string_view::npos ? '?' : sign_likenesses[sign];
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    text.remove_prefix(1);
    return lead;
  }
  std::size_t length = 0;
  char32_t c = lead;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    c = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    c = lead & 0x0FU;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    c = lead & 0x07U;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (i >= text.size() || (byte(i) & 0xC0U) != 0x80) {
      length = 0;
      break;
    }
    c = (c << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (length == 0 || overlong || surrogate || c > 0x10FFFF) {
    text.remove_prefix(1);
    return replacement;
  }
  text.remove_prefix(length);
  return c;
}

void append_code_point(std::string& text, char32_t c) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0U | c >> 6U);
  } else if (c < 0x10000) {
    add(0xE0U | c >> 12U);
    add(0x80U | (c >> 6U & 0x3FU));
  } else {
    add(0xF0U | c >> 18U);
    add(0x80U | (c >> 12U & 0x3FU));
    add(0x80U | (c >> 6U & 0x3FU));
  }
  add(0x80U | (c & 0x3FU));
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t before = text.size();
    if (take_code_point(text) == replacement && before - text.size() == 1) return false;
  }
  return true;
}

bool is_unprintable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  return c >= 0xAD && is_in(never_shown, c);
}

std::size_t find_unprintable(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  const auto first_odd = std::ranges::find_if_not(text, is_plain);
  std::string_view rest = text.substr(static_cast<std::size_t>(first_odd - text.begin()));
  while (!rest.empty()) {
    const std::size_t at = text.size() - rest.size();
    if (is_unprintable(take_code_point(rest))) return at;
  }
  return std::string_view::npos;
}

std::string printable(std::string_view text, std::size_t most) {
  std::string result;
  std::size_t shown = 0;
  while (!text.empty()) {
    if (++shown > most) return result + "...";
    const std::string_view before = text;
    const char32_t c = take_code_point(text);
    const std::string_view bytes = before.substr(0, before.size() - text.size());
    if (c == replacement && bytes.size() == 1) {
      result += say("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(bytes[0])));
    } else if (!is_unprintable(c)) {
      result += bytes;
    } else if (c < 0x100) {
      result += say("\\x{:02x}", static_cast<unsigned>(c));
    } else {
      result += say("\\u{:04x}", static_cast<unsigned>(c));
    }
  }
  return result;
}

std::string in_quotes(std::string_view text) {
  return '"' + printable(text) + '"';
}

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  Columns counter;
  for (;;) {
    const std::size_t plain = ascii_prefix(text);
    total += plain;
    counter.add_ascii(plain);
    text.remove_prefix(plain);
    if (text.empty()) return total;
    total += counter.add(take_code_point(text));
  }
}

std::string_view columns_of(std::string_view text, std::size_t width) {
  std::string_view rest = text;
  Columns counter;
  for (std::size_t used = 0; !rest.empty();) {
    const std::string_view before = rest;
    used += counter.add(take_code_point(rest));
    if (used > width) return text.substr(0, text.size() - before.size());
  }
  return text;
}

std::string to_ascii(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  Columns counter;
  for (;;) {
    const std::size_t plain = ascii_prefix(text);
    result.append(text, 0, plain);
    counter.add_ascii(plain);
    text.remove_prefix(plain);
    if (text.empty()) return result;
    const char32_t c = take_code_point(text);
    result.append(counter.add(c), ascii_of(c));
  }
}

}  // namespace rollplan
