#include "core/phrase/phrase.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <string>
#include <utility>

#include "core/phrase/decision.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// No known word has this many pieces, even if it is typed letter by letter.
constexpr std::size_t most_pieces = 12;

/// In longer phrases, words that are apart are not joined to an area: trying would take too long.
constexpr std::size_t most_scattered = 64;

class PhraseReader {
 public:
  PhraseReader(const Catalogue& catalogue, const Lexicon& lexicon, std::string_view text)
      : catalogue_(catalogue), lexicon_(lexicon) {
    phrase_.words = words_in(text);
    for (const TypedWord& word : phrase_.words) stems_.push_back(word.stem);
    std::ranges::sort(stems_);
    fill_in_.resize(phrase_.words.size());
    areas_.resize(phrase_.words.size());
    uses_.resize(phrase_.words.size());
  }

  Phrase read() {
    find_danger();
    walk();
    heed_unless();
    while (find_scattered_area()) continue;
    collect();
    return std::move(phrase_);
  }

  std::vector<Finding> refusals() {
    find_danger();
    return std::move(phrase_.refusals);
  }

 private:
  enum class Use : std::uint8_t { unknown, side_or_feeling, area };

  // -- what begins at each word

  void find_danger() {
    for (std::size_t i = 0; i < phrase_.words.size(); ++i) {
      for (const Term& term : lexicon_.find(phrase_.words[i].stem)) {
        if (term.meaning == Meaning::side || term.meaning == Meaning::feeling) {
          if (!fill_in_[i]) fill_in_[i] = term;
        }
      }
    }
    for (std::size_t first = 0; first < phrase_.words.size(); ++first) look_from(first);
    each_scattered(lexicon_.dangers, [&](const Term& term) { add_danger(Finding{term, 0, 0}); });
    // In the catalogue's order, so that the most serious one comes first.
    for (std::vector<Finding>* list : {&phrase_.refusals, &phrase_.ask_first}) {
      std::ranges::stable_sort(*list, {}, [](const Finding& one) { return one.term.entry; });
    }
  }

  /// Tries the words from `first` on as one word: by their stems, without sides and feelings
  /// between them, and letter by letter as they were typed.
  void look_from(std::size_t first) {
    const std::vector<TypedWord>& words = phrase_.words;
    const std::size_t end = std::min(words.size(), first + most_pieces);
    std::string stems, letters;
    for (std::size_t i = first; i < end; ++i) {
      letters += words[i].plain;
      if (i == first || !fill_in_[i]) {
        stems += words[i].stem;
        take(lexicon_.find(stems), first, i + 1);
      }
      if (i > first) take(lexicon_.find(stem_of(letters)), first, i + 1);
    }
  }

  void take(std::span<const Term> terms, std::size_t first, std::size_t last) {
    for (const Term& term : terms) {
      if (is_danger(term.meaning)) add_danger(Finding{term, first, last});
      if (!is_area(term.meaning)) continue;
      std::optional<Finding>& area = areas_[first];
      const bool is_longer = !area || last > area->last;
      // A release of the user's catalogue may take over a word of a referral.
      if (is_longer || (last == area->last && term.meaning == Meaning::release)) {
        area = Finding{term, first, last};
      }
    }
  }

  void add_danger(const Finding& finding) {
    std::vector<Finding>& list =
        finding.term.meaning == Meaning::refusal ? phrase_.refusals : phrase_.ask_first;
    const auto same = [&](const Finding& known) { return known.term.entry == finding.term.entry; };
    if (std::ranges::none_of(list, same)) list.push_back(finding);
  }

  bool has_stem(std::string_view stem) const { return std::ranges::binary_search(stems_, stem); }

  /// Visits those of `terms` whose words are all in the phrase. `terms` is sorted by stems.
  template <class Visit>
  void each_scattered(std::span<const Term> terms, Visit visit) const {
    const auto stems_of = [this](const Term& term) { return lexicon_.stems(term); };
    std::string_view last;
    for (const std::string_view stem : stems_) {
      if (stem == std::exchange(last, stem)) continue;
      const std::string beginning = std::string(stem) + ' ';
      auto term = std::ranges::lower_bound(terms, beginning, {}, stems_of);
      for (; term != terms.end() && stems_of(*term).starts_with(beginning); ++term) {
        if (has_all_stems(*term)) visit(*term);
      }
    }
  }

  bool has_all_stems(const Term& term) const {
    std::string_view rest = lexicon_.stems(term);
    for (;;) {
      const std::size_t end = rest.find(' ');
      if (!has_stem(rest.substr(0, end))) return false;
      if (end == std::string_view::npos) return true;
      rest.remove_prefix(end + 1);
    }
  }

  // -- areas, the longest first

  void walk() {
    for (std::size_t i = 0; i < phrase_.words.size();) {
      if (areas_[i]) {
        use(*areas_[i]);
        i = areas_[i]->last;
        continue;
      }
      if (fill_in_[i]) uses_[i] = Use::side_or_feeling;
      ++i;
    }
  }

  void use(const Finding& finding) {
    const std::string_view stems = lexicon_.stems(finding.term);
    for (std::size_t i = finding.first; i < finding.last; ++i) {
      const bool is_skipped = fill_in_[i] && i > finding.first && !is_piece(i, stems);
      uses_[i] = is_skipped ? Use::side_or_feeling : Use::area;
    }
    found_.push_back(finding);
  }

  /// Whether a word that looks like a side or a feeling is a letter of a word typed letter by
  /// letter: "t f l".
  bool is_piece(std::size_t i, std::string_view stems) const {
    return phrase_.words[i].plain.size() == 1 && phrase_.words[i - 1].plain.size() == 1 &&
           stems.find(phrase_.words[i].plain) != std::string_view::npos;
  }

  template <class Predicate>
  void drop_if(Predicate is_dropped) {
    std::erase_if(found_, [&](const Finding& finding) {
      if (!is_dropped(finding)) return false;
      for (std::size_t i = finding.first; i < finding.last; ++i) {
        uses_[i] = fill_in_[i] ? Use::side_or_feeling : Use::unknown;
      }
      return true;
    });
  }

  /// Some referrals do not apply beside certain words: "back" means nothing if a calf is named.
  void heed_unless() {
    const auto gives_way = [&](const Finding& finding) {
      if (finding.term.meaning != Meaning::referral) return false;
      const Words unless = catalogue_.referrals[finding.term.entry].unless;
      return std::ranges::any_of(unless, [&](std::string_view word) {
        return std::ranges::any_of(words_in(word),
                                   [&](const TypedWord& one) { return has_stem(one.stem); });
      });
    };
    drop_if(gives_way);
  }

  /// If a word is left over, tries areas whose words are apart or in another order: "hip, outer".
  /// Takes the area with the most words; false if there is none.
  bool find_scattered_area() {
    const bool any_left = std::ranges::find(uses_, Use::unknown) != uses_.end();
    if (!any_left || phrase_.words.size() > most_scattered) return false;
    const Term* best = nullptr;
    each_scattered(lexicon_.areas, [&](const Term& term) {
      const bool is_longer = best == nullptr || best->words < term.words;
      if (is_longer && holds_unknown(term)) best = &term;
    });
    if (best == nullptr) return false;
    take_scattered(*best);
    return true;
  }

  bool is_in(const Term& term, const TypedWord& word) const {
    const std::vector<std::string_view> stems = split(lexicon_.stems(term), ' ');
    return std::ranges::find(stems, word.stem) != stems.end();
  }

  /// Whether a word that is left over belongs to `term`.
  bool holds_unknown(const Term& term) const {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i] == Use::unknown && is_in(term, phrase_.words[i])) return true;
    }
    return false;
  }

  void take_scattered(const Term& term) {
    const auto overlaps = [&](const Finding& finding) {
      for (std::size_t i = finding.first; i < finding.last; ++i) {
        if (is_in(term, phrase_.words[i])) return true;
      }
      return false;
    };
    drop_if(overlaps);
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (is_in(term, phrase_.words[i])) uses_[i] = Use::area;
    }
    found_.push_back(Finding{term, 0, 0});
  }

  // -- all together

  void collect() {
    for (const Finding& finding : found_) {
      auto& list = finding.term.meaning == Meaning::referral ? phrase_.referrals : phrase_.releases;
      list.push_back(finding);
    }
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i] == Use::unknown) phrase_.unknown.push_back(i);
      const bool is_side = fill_in_[i] && fill_in_[i]->meaning == Meaning::side;
      if (uses_[i] == Use::side_or_feeling && is_side) {
        phrase_.sides.push_back(Finding{*fill_in_[i], i, i + 1});
      }
    }
  }

  const Catalogue& catalogue_;
  const Lexicon& lexicon_;
  Phrase phrase_;
  std::vector<std::string_view> stems_;  ///< sorted
  std::vector<std::optional<Term>> fill_in_;
  std::vector<std::optional<Finding>> areas_;  ///< the longest from each place on
  std::vector<Use> uses_;
  std::vector<Finding> found_;
};

}  // namespace

std::optional<Side> Phrase::side() const {
  if (sides.empty()) return std::nullopt;
  const auto first = sides.front().term.entry;
  const auto same = [&](const Finding& finding) { return finding.term.entry == first; };
  if (!std::ranges::all_of(sides, same)) return std::nullopt;
  return static_cast<Side>(first);
}

Phrase read_phrase(const Catalogue& catalogue, std::string_view text) {
  std::pmr::monotonic_buffer_resource memory;
  Phrase phrase = PhraseReader(catalogue, lexicon_of(catalogue, memory), text).read();
  phrase.decision = decision_on(phrase, text);
  return phrase;
}

std::vector<Finding> find_refusals(const Catalogue& catalogue, std::string_view text) {
  std::pmr::monotonic_buffer_resource memory;
  return PhraseReader(catalogue, lexicon_of(catalogue, memory), text).refusals();
}

}  // namespace rollplan
