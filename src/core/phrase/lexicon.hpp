// All words of a catalogue with their meanings, sorted.
//
// The lexicon of the built-in catalogue is a constant that the build generates. The lexicon of a
// catalogue from a file belongs to that catalogue's storage. It holds offsets into one text instead
// of views, so that the loader need not relocate a pointer for each word when a program starts.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "rollplan/catalogue.hpp"

namespace rollplan {

/// In order of precedence.
enum class Meaning : std::uint8_t { refusal, ask_first, referral, release, side, feeling };

/// Whether a word with this meaning rules out a routine, wherever it is in the phrase.
inline bool is_danger(Meaning meaning) {
  return meaning == Meaning::refusal || meaning == Meaning::ask_first;
}

/// Whether a word with this meaning says where it hurts.
inline bool is_area(Meaning meaning) {
  return meaning == Meaning::referral || meaning == Meaning::release;
}

/// One spelling of a word, or of several words, with a meaning.
struct Term {
  std::uint32_t key_at = 0;    ///< the stems in one piece, which are what is compared
  std::uint32_t stems_at = 0;  ///< the same stems with a space between them
  std::uint16_t key_size = 0, stems_size = 0;
  Meaning meaning{};
  std::uint8_t words = 1;   ///< how many stems
  std::uint16_t word = 0;   ///< the index among the entry's words; `own_name` for id, area, name
  std::uint32_t entry = 0;  ///< the index in the catalogue's list; for a side, its value
};

/// The `word` of a term that is a release's id, area or name.
inline constexpr std::uint16_t own_name = 0xFFFF;

struct Lexicon {
  const char* text = nullptr;
  std::span<const Term> terms;  ///< by key, then by meaning
  /// Terms of several words, sorted by their stems: those that refuse or ask first, and areas.
  std::span<const Term> dangers, areas;

  std::string_view key(const Term& term) const { return {text + term.key_at, term.key_size}; }
  std::string_view stems(const Term& term) const { return {text + term.stems_at, term.stems_size}; }
  /// The terms with exactly this key.
  std::span<const Term> find(std::string_view typed) const;
};

/// Collects the words of all lists of `catalogue` into `memory`, which must outlive the
/// result.
const Lexicon* make_lexicon(const Catalogue& catalogue, std::pmr::memory_resource& memory);

/// The lexicon of `catalogue`. If the catalogue was built by hand, it has none yet, so this makes
/// one in `memory`.
const Lexicon& lexicon_of(const Catalogue& catalogue, std::pmr::memory_resource& memory);

/// The key of `text`. Two texts have the same key if phrases treat them as the same.
std::string key_of(const Lexicon& lexicon, std::string_view text);

/// The word as the catalogue writes it.
std::string_view text_of(const Catalogue& catalogue, const Term& term);

}  // namespace rollplan
