// Words with two owners, and words that claim what refuses.
#include <algorithm>
#include <string>
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

/// Calls `visit(first, later)` for each word that a second owner claims.
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

/// Whether the catalogue beneath has this side or feeling already.
bool is_filling(const Lexicon& lexicon, std::string_view text) {
  return std::ranges::any_of(lexicon.find(key_of(lexicon, text)), [](const Term& term) {
    return term.meaning == Meaning::side || term.meaning == Meaning::feeling;
  });
}

}  // namespace

void CatalogueReader::check_tool_words() {
  each_clash(tool_names_, plain_word, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is a word of the tool {} already", in_quotes(later.word),
                  in_quotes(result_.tools[first.owner].id)),
              "each word for one tool");
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
  const auto key = [this](std::string_view word) { return key_of(*result_.lexicon, word); };
  each_clash(release_names_, key, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is a word of {} already", in_quotes(later.word),
                  in_quotes(result_.releases[first.owner].id)),
              "each word for one release");
  });
}

void CatalogueReader::check_dangers() {
  for (const NamedBy& name : release_names_) {
    if (name.token != 0) check_claimed(name);
  }
  for (const NamedBy& name : filling_words_) check_filling(name);
  if (!refused_words_.empty()) check_base_names();
}

/// Where the file both refuses a word and claims it, the claim is the fault.
void CatalogueReader::check_claimed(const NamedBy& name) {
  const std::vector<Finding> refusals = find_refusals(result_, name.word);
  if (refusals.empty()) return;
  in_.fault(name.token,
            say("{} is a word that refuses: it is read as {}", in_quotes(name.word),
                in_quotes(text_of(result_, refusals.front()))),
            "a word without danger");
}

/// Sides and feelings are skipped in a phrase, so none may be part of what refuses.
void CatalogueReader::check_filling(const NamedBy& name) {
  if (base_.lexicon == nullptr || is_filling(*base_.lexicon, name.word)) return;
  check_claimed(name);
  for (const TypedWord& word : words_in(name.word)) {
    for (const Term& term : result_.lexicon->several) {
      if (term.meaning != Meaning::refusal && term.meaning != Meaning::ask_first) break;
      const std::string_view text = text_of(result_, term);
      const auto same = [&](const TypedWord& one) { return one.stem == word.stem; };
      if (std::ranges::none_of(words_in(text), same)) continue;
      in_.fault(name.token, say("{} is part of {}", in_quotes(name.word), in_quotes(text)),
                "a word without danger");
      return;
    }
  }
}

/// A refusal of the file may not take a word from a release of the catalogue beneath.
void CatalogueReader::check_base_names() {
  for (const NamedBy& name : release_names_) {
    if (name.token != 0) continue;
    for (const Finding& finding : find_refusals(result_, name.word)) {
      const std::string_view word = text_of(result_, finding);
      const auto own = std::ranges::find_if(refused_words_, [&](const NamedBy& refused) {
        return refused.owner == finding.term.entry && refused.word.data() == word.data();
      });
      if (own == refused_words_.end()) continue;
      in_.fault(own->token,
                say("{} is a word of {} already", in_quotes(name.word),
                    in_quotes(result_.releases[name.owner].id)),
                "each word for one release");
    }
  }
}

}  // namespace rollplan
