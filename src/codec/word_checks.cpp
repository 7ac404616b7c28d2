// Finds words that two entries claim, and words of danger that a release claims.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "codec/catalogue_reader.hpp"
#include "core/phrase/phrase.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

struct Hashed {
  std::uint64_t hash;
  std::uint32_t name;  ///< its index in the list of names
};

template <class Key>
std::vector<Hashed> sorted_by_hash(const std::vector<NamedBy>& names, Key key) {
  std::vector<Hashed> hashed;
  hashed.reserve(names.size());
  for (const NamedBy& name : names) {
    hashed.push_back(Hashed{word_hash(key(name.word)), static_cast<std::uint32_t>(hashed.size())});
  }
  const auto order = [&](const Hashed& entry) {
    return std::pair(entry.hash, names[entry.name].token);
  };
  std::ranges::sort(hashed, {}, order);
  return hashed;
}

/// Calls `visit(first, later)` for each word that a second entry claims.
template <class Key, class Visit>
void each_clash(const std::vector<NamedBy>& names, Key key, Visit visit) {
  const std::vector<Hashed> hashed = sorted_by_hash(names, key);
  for (std::size_t i = 0; i < hashed.size();) {
    std::size_t j = i + 1;
    for (; j < hashed.size() && hashed[j].hash == hashed[i].hash; ++j) {
      const NamedBy& first = names[hashed[i].name];
      const NamedBy& later = names[hashed[j].name];
      const bool clash = first.owner != later.owner && key(first.word) == key(later.word);
      if (clash && !key(later.word).empty()) visit(first, later);
    }
    i = j;
  }
}

/// Whether the base catalogue already has this word as a side or a feeling.
bool is_filling(const Lexicon& lexicon, std::string_view text) {
  return std::ranges::any_of(lexicon.find(key_of(lexicon, text)), [](const Term& term) {
    return term.meaning == Meaning::side || term.meaning == Meaning::feeling;
  });
}

/// The same for words in another order, and with a side or a feeling between them.
std::string key_in_any_order(const Lexicon& lexicon, std::string_view text) {
  std::vector<std::string> stems;
  std::vector<std::string> fillings;
  for (const TypedWord& word : words_in(text)) {
    (is_filling(lexicon, word.stem) ? fillings : stems).push_back(word.stem);
  }
  if (stems.empty()) stems.swap(fillings);
  std::ranges::sort(stems);
  return joined(stems, " ", " ");
}

}  // namespace

void CatalogueReader::check_tool_words() {
  each_clash(tool_names_, plain_word, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is already a word of the tool {}", in_quotes(later.word),
                  in_quotes(result_.tools[first.owner].id)),
              "a word that no other tool has");
  });
}

void CatalogueReader::check_release_words() {
  for (ReleaseIndex i = 0; i < base_.releases.size(); ++i) {
    if (release_tokens_[i] != 0) continue;  // replaced
    const Release& release = base_.releases[i];
    for (const std::string_view name : {release.id, release.name, release.area}) {
      release_names_.push_back(NamedBy{name, i, 0});
    }
    for (const Word& word : release.words) release_names_.push_back(NamedBy{word.text, i, 0});
  }
  // Many releases may have the same word; to look it up takes as long as they are many.
  std::unordered_map<std::string_view, std::string> keys;
  const auto key = [&](std::string_view word) -> const std::string& {
    const auto [found, is_new] = keys.try_emplace(word);
    if (is_new) found->second = key_of(*result_.lexicon, word);
    return found->second;
  };
  each_clash(release_names_, key, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is already a word of {}", in_quotes(later.word),
                  in_quotes(result_.releases[first.owner].id)),
              "a word that no other release has");
  });
}

/// Of two referrals with the same word, only one would be shown.
void CatalogueReader::check_referral_words() {
  if (referral_words_.empty()) return;
  for (std::uint32_t i = 0; i < base_.referrals.size(); ++i) {
    for (const std::string_view word : base_.referrals[i].words) {
      referral_words_.push_back(NamedBy{word, i, 0});
    }
  }
  const auto key = [this](std::string_view word) {
    return key_in_any_order(*result_.lexicon, word);
  };
  each_clash(referral_words_, key, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is already a word of the referral {}", in_quotes(later.word),
                  in_quotes(result_.referrals[first.owner].id)),
              "a word that no other referral has");
  });
}

void CatalogueReader::check_dangers() {
  // Each word once: many releases may have the same.
  std::unordered_map<std::string_view, std::string_view> refusals;
  for (const NamedBy& name : release_names_) {
    if (name.token == 0) continue;
    const auto [refused, is_new] = refusals.try_emplace(name.word);
    if (is_new) refused->second = refusal_in(name.word);
    if (!refused->second.empty()) report_claim(name, refused->second);
  }
  check_filling_words();
  if (!refused_words_.empty()) check_base_names();
}

std::string_view CatalogueReader::refusal_in(std::string_view word) const {
  const std::vector<Finding> refusals = find_refusals(result_, word);
  return refusals.empty() ? std::string_view() : text_of(result_, refusals.front());
}

void CatalogueReader::report_claim(const NamedBy& name, std::string_view refused) {
  const std::string as =
      same_word(refused, name.word) ? "" : say(": it is read as {}", in_quotes(refused));
  in_.fault(name.token, say("{} is a word of danger{}", in_quotes(name.word), as),
            "a word without danger");
}

/// Phrases skip sides and feelings, so these must not be part of a word that refuses.
void CatalogueReader::check_filling_words() {
  if (filling_words_.empty()) return;
  std::unordered_map<std::string, std::string_view> parts;
  const auto add_parts = [&](const auto& entries) {
    for (const auto& entry : entries) {
      for (const std::string_view text : entry.words) {
        for (TypedWord& word : words_in(text)) parts.try_emplace(std::move(word.stem), text);
      }
    }
  };
  add_parts(result_.refusals);
  add_parts(result_.ask_first_words);
  add_parts(result_.referrals);
  for (const NamedBy& name : filling_words_) {
    if (base_.lexicon == nullptr || is_filling(*base_.lexicon, name.word)) continue;
    const std::string_view refused = refusal_in(name.word);
    if (!refused.empty()) {
      report_claim(name, refused);
      continue;
    }
    for (const TypedWord& word : words_in(name.word)) {
      const auto part = parts.find(word.stem);
      if (part == parts.end()) continue;
      in_.fault(name.token, say("{} is part of {}", in_quotes(name.word), in_quotes(part->second)),
                "a word without danger");
      break;
    }
  }
}

/// The file may not refuse a word that belongs to a release of the base catalogue.
void CatalogueReader::check_base_names() {
  std::unordered_map<const char*, const NamedBy*> own;
  for (const NamedBy& refused : refused_words_) own.emplace(refused.word.data(), &refused);
  for (const NamedBy& name : release_names_) {
    if (name.token != 0) continue;
    for (const Finding& finding : find_refusals(result_, name.word)) {
      const auto found = own.find(text_of(result_, finding).data());
      if (found == own.end()) continue;
      const NamedBy& refused = *found->second;
      own.erase(found);
      in_.fault(refused.token,
                say("{} is already a word of {}", in_quotes(refused.word),
                    in_quotes(result_.releases[name.owner].id)),
                "a word that no other release has");
    }
  }
}

}  // namespace rollplan
