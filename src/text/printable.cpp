#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
  const auto after = std::ranges::upper_bound(ranges, c, {}, &Range::first);
  return after != ranges.begin() && c <= std::prev(after)->last;
}

// Marks that take no column: combining accents, joiners, variation selectors.
constexpr std::array<Range, 12> zero_width{{{0x0300, 0x036F},
                                            {0x0483, 0x0489},
                                            {0x0591, 0x05BD},
                                            {0x0610, 0x061A},
                                            {0x064B, 0x065F},
                                            {0x0E34, 0x0E3A},
                                            {0x1AB0, 0x1AFF},
                                            {0x1DC0, 0x1DFF},
                                            {0x200B, 0x200F},
                                            {0x20D0, 0x20FF},
                                            {0xFE00, 0xFE0F},
                                            {0xFE20, 0xFE2F}}};

// East Asian wide forms and pictographs.
constexpr std::array<Range, 9> double_width{{{0x1100, 0x115F},
                                             {0x2E80, 0x303E},
                                             {0x3041, 0xA4CF},
                                             {0xAC00, 0xD7A3},
                                             {0xF900, 0xFAFF},
                                             {0xFE30, 0xFE6F},
                                             {0xFF00, 0xFF60},
                                             {0x1F300, 0x1FAFF},
                                             {0x20000, 0x3FFFD}}};

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  if (is_in(zero_width, c)) return 0;
  return is_in(double_width, c) ? 2 : 1;
}

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

// The letters from U+00C0 to U+017F without their accents; '?' has no likeness.
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
    "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

// Blanks, dashes, quotation marks and other signs, and what each looks like.
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
  std::size_t length = 1;
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
  } else if (lead >= 0x80) {
    length = 0;
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

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t before = text.size();
    if (take_code_point(text) == replacement && before - text.size() == 1) return false;
  }
  return true;
}

bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
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
  for (;;) {
    const std::size_t plain = ascii_prefix(text);
    total += plain;
    text.remove_prefix(plain);
    if (text.empty()) return total;
    total += width_of(take_code_point(text));
  }
}

std::string_view columns_of(std::string_view text, std::size_t width) {
  std::string_view rest = text;
  for (std::size_t used = 0; !rest.empty();) {
    const std::string_view before = rest;
    used += width_of(take_code_point(rest));
    if (used > width) return text.substr(0, text.size() - before.size());
  }
  return text;
}

std::string to_ascii(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (;;) {
    const std::size_t plain = ascii_prefix(text);
    result.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return result;
    const char32_t c = take_code_point(text);
    result.append(width_of(c), ascii_of(c));
  }
}

}  // namespace rollplan
