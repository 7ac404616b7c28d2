#include "core/phrase/lexicon.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <string>
#include <tuple>
#include <vector>

#include "core/phrase/normal_form.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {
namespace {

template <class T>
std::span<T> copied(const std::vector<T>& items, std::pmr::memory_resource& memory) {
  if (items.empty()) return {};
  T* const first = static_cast<T*>(memory.allocate(items.size() * sizeof(T), alignof(T)));
  std::uninitialized_copy(items.begin(), items.end(), first);
  return {first, items.size()};
}

class LexiconMaker {
 public:
  explicit LexiconMaker(const Catalogue& catalogue) : catalogue_(catalogue) {}

  const Lexicon* make(std::pmr::memory_resource& memory) {
    add_fillers();
    add_others();
    sort();
    char* const text = static_cast<char*>(memory.allocate(text_.size() + 1, 1));
    std::memcpy(text, text_.data(), text_.size());
    void* const room = memory.allocate(sizeof(Lexicon), alignof(Lexicon));
    return new (room)
        Lexicon{text, copied(terms_, memory), copied(dangers_, memory), copied(areas_, memory)};
  }

 private:
  struct Owner {
    Meaning meaning;
    std::size_t entry;
    std::size_t word;
  };

  void add_fillers() {
    std::size_t word = 0;
    for (const SideWords& side : catalogue_.sides) {
      word = 0;
      for (const std::string_view text : side.words) {
        add(text, Owner{Meaning::side, static_cast<std::size_t>(side.side), word++});
      }
    }
    word = 0;
    for (const std::string_view text : catalogue_.feelings) {
      add(text, Owner{Meaning::feeling, 0, word++});
    }
    for (const Term& term : terms_) fillers_.emplace_back(key(term));
    std::ranges::sort(fillers_);
  }

  template <class Entries>
  void add_words(const Entries& entries, Meaning meaning) {
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
      for (std::size_t word = 0; word < entries[entry].words.size(); ++word) {
        add(entries[entry].words[word], Owner{meaning, entry, word});
      }
    }
  }

  void add_others() {
    add_words(catalogue_.refusals, Meaning::refusal);
    add_words(catalogue_.ask_first_words, Meaning::ask_first);
    add_words(catalogue_.referrals, Meaning::referral);
    for (std::size_t entry = 0; entry < catalogue_.releases.size(); ++entry) {
      const Release& release = catalogue_.releases[entry];
      for (std::size_t word = 0; word < release.words.size(); ++word) {
        add(release.words[word].text, Owner{Meaning::release, entry, word});
      }
      for (const std::string_view name : {release.id, release.area, release.name}) {
        add(name, Owner{Meaning::release, entry, own_name});
      }
    }
  }

  bool is_filler(const TypedWord& word) const {
    return std::ranges::binary_search(fillers_, word.stem);
  }

  /// Leaves out feelings inside a known word, because `read_phrase` skips them in what was typed.
  /// Also adds the word in one piece, with the feelings and without them.
  void add(std::string_view text, const Owner& owner) {
    const std::vector<TypedWord> words = words_in(text);
    std::vector<const TypedWord*> kept;
    for (const TypedWord& word : words) {
      if (!is_filler(word)) kept.push_back(&word);
    }
    if (kept.empty()) {
      for (const TypedWord& word : words) kept.push_back(&word);
    }
    if (kept.empty()) return;
    std::string in_one, stems, joined, whole;
    for (const TypedWord* word : kept) {
      in_one += word->stem;
      stems += (stems.empty() ? "" : " ") + word->stem;
      joined += word->plain;
    }
    for (const TypedWord& word : words) whole += word.plain;
    const std::size_t stems_at = text_.size();
    text_ += stems;
    const auto count = static_cast<std::uint8_t>(std::min<std::size_t>(kept.size(), 255));
    add_key(in_one, owner, stems_at, stems.size(), count);
    if (count > 1) {
      (is_danger(owner.meaning) ? dangers_ : areas_).push_back(terms_.back());
    }
    for (const std::string& one : {stem_of(joined), stem_of(whole)}) {
      if (one != key(terms_.back())) add_key(one, owner, stems_at, stems.size(), count);
    }
  }

  void add_key(std::string_view typed_as, const Owner& owner, std::size_t stems_at,
               std::size_t stems_size, std::uint8_t count) {
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
    Term term;
    term.key_at = static_cast<std::uint32_t>(text_.size());
    term.stems_at = static_cast<std::uint32_t>(stems_at);
    term.key_size = static_cast<std::uint16_t>(std::min(typed_as.size(), most));
    term.stems_size = static_cast<std::uint16_t>(std::min(stems_size, most));
    term.meaning = owner.meaning;
    term.words = count;
    term.word = static_cast<std::uint16_t>(std::min(owner.word, most));
    term.entry = static_cast<std::uint32_t>(owner.entry);
    text_ += typed_as;
    terms_.push_back(term);
  }

  std::string_view key(const Term& term) const {
    return std::string_view(text_).substr(term.key_at, term.key_size);
  }

  void sort() {
    const auto order = [this](const Term& term) {
      return std::tuple(key(term), term.meaning, term.entry, term.word);
    };
    std::ranges::sort(terms_, {}, order);
    const auto same = [&](const Term& a, const Term& b) {
      return key(a) == key(b) && a.meaning == b.meaning && a.entry == b.entry;
    };
    terms_.erase(std::unique(terms_.begin(), terms_.end(), same), terms_.end());
    const auto stems = [this](const Term& term) {
      return std::string_view(text_).substr(term.stems_at, term.stems_size);
    };
    for (std::vector<Term>* terms : {&dangers_, &areas_}) {
      std::ranges::stable_sort(*terms, {}, stems);
    }
  }

  const Catalogue& catalogue_;
  std::string text_;
  std::vector<Term> terms_, dangers_, areas_;
  std::vector<std::string> fillers_;
};

}  // namespace

std::span<const Term> Lexicon::find(std::string_view typed) const {
  const auto of = [this](const Term& term) { return this->key(term); };
  const auto found = std::ranges::lower_bound(terms, typed, {}, of);
  auto end = found;
  while (end != terms.end() && key(*end) == typed) ++end;
  return {found, end};
}

const Lexicon* make_lexicon(const Catalogue& catalogue, std::pmr::memory_resource& memory) {
  return LexiconMaker(catalogue).make(memory);
}

const Lexicon& lexicon_of(const Catalogue& catalogue, std::pmr::memory_resource& memory) {
  return catalogue.lexicon != nullptr ? *catalogue.lexicon : *make_lexicon(catalogue, memory);
}

std::string key_of(const Lexicon& lexicon, std::string_view text) {
  const auto fills_in = [](const Term& term) {
    return term.meaning == Meaning::side || term.meaning == Meaning::feeling;
  };
  std::string kept, all;
  for (const TypedWord& word : words_in(text)) {
    all += word.stem;
    if (std::ranges::none_of(lexicon.find(word.stem), fills_in)) kept += word.stem;
  }
  return kept.empty() ? all : kept;
}

std::string_view text_of(const Catalogue& catalogue, const Term& term) {
  switch (term.meaning) {
    case Meaning::refusal:
      return catalogue.refusals[term.entry].words[term.word];
    case Meaning::ask_first:
      return catalogue.ask_first_words[term.entry].words[term.word];
    case Meaning::referral:
      return catalogue.referrals[term.entry].words[term.word];
    case Meaning::release: {
      const Release& release = catalogue.releases[term.entry];
      return term.word == own_name ? release.area : release.words[term.word].text;
    }
    case Meaning::side:
      return id_of(static_cast<Side>(term.entry));
    case Meaning::feeling:
      break;
  }
  return catalogue.feelings[term.word];
}

}  // namespace rollplan
