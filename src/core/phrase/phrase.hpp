// Reads a phrase such as "my left calf is swollen". Every command, completion and the check of a
// catalogue use this one reader, so that a phrase means the same everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/phrase/lexicon.hpp"
#include "core/phrase/normal_form.hpp"

namespace rollplan {

/// A known word, and its place in the phrase.
struct Finding {
  Term term;
  std::size_t first = 0, last = 0;  ///< its words are [first, last); equal if they are scattered
};

/// How rollplan answers a phrase.
enum class Decision : std::uint8_t {
  refused,
  ask_first,
  referred,        ///< a text, and a command if every word is understood
  release,         ///< one release and nothing unknown
  several,         ///< two releases, or a release joined to a referral
  sides_disagree,  ///< left and right
  unknown,
  empty  ///< no word says where it hurts
};

struct Phrase {
  std::vector<TypedWord> words;  ///< they view the text that was read
  std::vector<Finding> refusals, ask_first, referrals, releases, sides;
  std::vector<std::size_t> unknown;  ///< indices of words without a meaning
  Decision decision = Decision::empty;

  /// Whether every word is understood and the referral's command answers all of it.
  bool is_covered() const { return unknown.empty() && releases.empty(); }
  /// The side in the phrase; empty if there is none.
  std::optional<Side> side() const;
};

Phrase read_phrase(const Catalogue& catalogue, std::string_view text);

/// Looks only for words that refuse.
std::vector<Finding> find_refusals(const Catalogue& catalogue, std::string_view text);

/// The words of `catalogue` that `finding` matched: "front of hip".
inline std::string_view text_of(const Catalogue& catalogue, const Finding& finding) {
  return text_of(catalogue, finding.term);
}

}  // namespace rollplan
