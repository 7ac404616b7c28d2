#include "core/phrase/normal_form.hpp"

#include <algorithm>
#include <array>

#include "text/printable.hpp"

namespace rollplan {
namespace {

struct Block {
  char32_t first, last;
};

constexpr std::array<char32_t, 7> apostrophes{'\'', '`', 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032};

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view stray_byte = "\xEF\xBF\xBD";

// Everything above ASCII counts as a letter, except these signs, unusual spaces, punctuation marks,
// arrows, pictures and invisible characters.
constexpr std::array marks{
    Block{0x80, 0xA9},       Block{0xAB, 0xB4},     Block{0xB6, 0xB9},     Block{0xBB, 0xBF},
    Block{0xD7, 0xD7},       Block{0xF7, 0xF7},     Block{0x34F, 0x34F},   Block{0x61C, 0x61C},
    Block{0x115F, 0x1160},   Block{0x1680, 0x1680}, Block{0x17B4, 0x17B5}, Block{0x180B, 0x180F},
    Block{0x2000, 0x206F},   Block{0x20A0, 0x20CF}, Block{0x2190, 0x2BFF}, Block{0x2E00, 0x2E7F},
    Block{0x3000, 0x3004},   Block{0x3008, 0x3020}, Block{0x3164, 0x3164}, Block{0xE000, 0xF8FF},
    Block{0xFE00, 0xFE1F},   Block{0xFE30, 0xFE6F}, Block{0xFEFF, 0xFEFF}, Block{0xFF01, 0xFF0F},
    Block{0xFF1A, 0xFF20},   Block{0xFFA0, 0xFFA0}, Block{0xFFF0, 0xFFFF}, Block{0x1F000, 0x1FAFF},
    Block{0xE0000, 0x10FFFF}};

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const auto after = std::ranges::upper_bound(marks, c, {}, &Block::first);
  return after == marks.begin() || c > std::prev(after)->last;
}

/// Small letters for Latin, Greek and Cyrillic capitals.
char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c + 0x20;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c + c % 2;
  if (c == 0x178) return 0xFF;
  if ((c >= 0x100 && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF)) return c | 1U;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

/// Removes `end` from `word` unless nothing would remain.
bool take_end(std::string& word, std::string_view end, std::string_view instead = {}) {
  if (word.size() <= end.size() || !word.ends_with(end)) return false;
  word.replace(word.size() - end.size(), end.size(), instead);
  return true;
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

std::string stem_of(std::string_view plain) {
  std::string stem(plain);
  take_end(stem, "feet", "foot");
  if (stem == "feet") stem = "foot";
  // The s of gluteus or pelvis does not make a plural.
  const bool is_singular =
      stem.ends_with("ss") || (stem.size() > 4 && ends_in_any(stem, {"us", "is"}));
  if (stem.size() > 2 && !is_singular) take_end(stem, "s");
  if (stem.size() < 4) return stem;
  // The e of arches, boxes, bruises and bursae; singular words such as ache lose theirs too.
  if (ends_in_any(stem, {"che", "she", "se", "xe", "ze", "ae", "ie"})) stem.pop_back();
  if (!take_end(stem, "ve", "f")) take_end(stem, "fe", "f");
  if (stem.ends_with('y')) stem.back() = 'i';
  return stem;
}

std::vector<TypedWord> words_in(std::string_view text) {
  std::vector<TypedWord> words;
  words.reserve(4);  // more than most phrases have
  std::string plain;
  std::size_t first = 0;
  const auto finish = [&](std::size_t end) {
    if (plain.empty()) return;
    std::string stem = stem_of(plain);
    words.push_back(TypedWord{text.substr(first, end - first), std::move(plain), std::move(stem)});
    plain.clear();
  };
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t at = text.size() - rest.size();
    const char32_t c = take_code_point(rest);
    if (std::ranges::find(apostrophes, c) != apostrophes.end()) continue;
    if (!is_letter(c)) {
      finish(at);
      // Bytes that are not UTF-8 stay and make an unknown word.
      if (c == replacement)
        words.push_back({text.substr(at, 1), std::string(stray_byte), std::string(stray_byte)});
      continue;
    }
    if (plain.empty()) first = at;
    append_code_point(plain, folded(c));
  }
  finish(text.size());
  return words;
}

}  // namespace rollplan
