#include "core/phrase/advice.hpp"

#include <algorithm>
#include <memory_resource>
#include <tuple>
#include <vector>

#include "rollplan/routine.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::string_view ways_out =
    "rollplan list shows them all, rollplan help safety what not to roll";

/// Finds the known words that are nearest to an unknown one.
class Speller {
 public:
  Speller(const Catalogue& catalogue, const Lexicon& lexicon, std::string_view typed)
      : catalogue_(catalogue), lexicon_(lexicon), typed_(typed), limit_(edits_allowed(typed)) {
    for (const Term& term : lexicon.terms) {
      if (term.meaning == Meaning::refusal) {
        fear(term);
      } else if (term.meaning != Meaning::feeling) {
        consider(term);
      }
    }
  }

  bool may_be_danger() const { return danger_ <= limit_ && danger_ <= distance_; }
  /// The typed word itself if it is part of a known phrase; empty if no known word is near.
  const std::string& best() const { return best_; }

 private:
  bool is_alike(std::string_view known) const {
    return !known.empty() && !typed_.empty() && known.front() == typed_.front();
  }

  /// Skips words that have a meaning by themselves, such as "calf" in "heavy calf": a typo of such
  /// a word does not point to a danger.
  void fear(const Term& term) {
    for (const TypedWord& word : words_in(text_of(catalogue_, term))) {
      if (!is_alike(word.plain) || (term.words > 1 && is_complete(word.stem))) continue;
      danger_ = std::min(danger_, edit_distance(typed_, word.plain));
    }
  }

  bool is_complete(std::string_view stem) const {
    return std::ranges::any_of(lexicon_.find(stem), [](const Term& term) {
      return term.meaning != Meaning::refusal && term.words == 1;
    });
  }

  void consider(const Term& term) {
    std::string whole;
    for (const TypedWord& word : words_in(text_of(catalogue_, term))) {
      consider(word.plain, word.plain);
      whole += word.plain;
    }
    consider(whole, plain_word(text_of(catalogue_, term)));
  }

  void consider(std::string_view known, std::string_view shown) {
    const std::size_t distance = edit_distance(typed_, known);
    const bool is_near = is_alike(known) && known.size() > limit_ && distance <= limit_;
    if (distance != 0 && !is_near) return;
    if (!best_.empty() && !is_nearer(typed_, known, known_)) return;
    best_ = shown;
    known_ = known;
    distance_ = distance;
  }

  const Catalogue& catalogue_;
  const Lexicon& lexicon_;
  std::string_view typed_;
  std::size_t limit_;
  std::size_t danger_ = most_edits + 1, distance_ = most_edits + 1;
  std::string best_, known_;
};

struct Correction {
  bool may_be_danger = false;
  std::optional<std::string> text;
};

Correction correction_of(const Catalogue& catalogue, const Phrase& phrase) {
  std::pmr::monotonic_buffer_resource memory;
  const Lexicon& lexicon = lexicon_of(catalogue, memory);
  constexpr std::size_t most_corrected = 3;
  if (phrase.unknown.size() > most_corrected) return {};
  std::vector<std::string> words;
  for (const TypedWord& word : phrase.words) words.emplace_back(word.typed);
  bool all_known = true;
  for (const std::size_t i : phrase.unknown) {
    const Speller speller(catalogue, lexicon, phrase.words[i].plain);
    if (speller.may_be_danger()) return {true, {}};
    all_known = all_known && !speller.best().empty();
    words[i] = speller.best();
  }
  const auto is_typed = [&](std::size_t i) { return words[i] == phrase.words[i].plain; };
  if (!all_known || std::ranges::all_of(phrase.unknown, is_typed)) return {};
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  switch (read_phrase(catalogue, text).decision) {
    case Decision::refused:
      return {true, {}};
    case Decision::ask_first:
    case Decision::referred:
    case Decision::release:
      return {false, text};
    default:
      return {};
  }
}

std::string unknown_words(const Phrase& phrase) {
  constexpr std::size_t most_shown = 3;
  std::vector<std::string> words;
  for (const std::size_t i : phrase.unknown) {
    if (words.size() < most_shown) words.push_back(in_quotes(phrase.words[i].typed));
  }
  return say("unknown word{} {}", words.size() == 1 ? "" : "s", listed(words));
}

Error unknown_error(const Catalogue& catalogue, const Phrase& phrase, std::string_view text) {
  const bool is_all = phrase.unknown.size() == phrase.words.size();
  const std::string message = is_all ? say("unknown area {}", in_quotes(text))
                                     : say("{} in {}", unknown_words(phrase), in_quotes(text));
  const Correction correction = correction_of(catalogue, phrase);
  if (!correction.may_be_danger) {
    return {ErrorKind::usage, message,
            with_meant(correction.text.value_or(""), std::string(ways_out))};
  }
  std::string hint(catalogue.stop_brief.text);
  hint += say("{}rollplan help safety says more", hint.empty() ? "" : "\n");
  return {ErrorKind::usage, message, hint};
}

/// The words of a finding, joined by hyphens: "front-thigh".
std::string hyphenated(const Catalogue& catalogue, const Phrase& phrase, const Finding& finding) {
  const std::string_view id = finding.term.meaning == Meaning::referral
                                  ? catalogue.referrals[finding.term.entry].id
                                  : catalogue.releases[finding.term.entry].id;
  std::string word;
  for (std::size_t i = finding.first; i < finding.last; ++i) {
    const auto is_it = [&](const Finding& side) { return side.first == i; };
    if (std::ranges::any_of(phrase.sides, is_it)) continue;
    word += (word.empty() ? "" : "-") + phrase.words[i].plain;
  }
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  const bool is_shown = !word.empty() && std::ranges::all_of(word, is_plain);
  return is_shown ? word : std::string(id);
}

/// The releases and the referrals, in the order of the phrase.
std::vector<Finding> areas_of(const Phrase& phrase) {
  std::vector<Finding> areas = phrase.releases;
  areas.insert(areas.end(), phrase.referrals.begin(), phrase.referrals.end());
  std::ranges::stable_sort(areas, {}, &Finding::first);
  return areas;
}

/// The side that belongs to an area. If the first side comes before its area, so do all others.
std::string side_of(const Phrase& phrase, const std::vector<Finding>& areas, std::size_t area) {
  const bool before = phrase.sides.front().first < areas.front().last;
  const std::size_t from = before ? (area == 0 ? 0 : areas[area - 1].last) : areas[area].last;
  const std::size_t to = before                     ? areas[area].last
                         : area + 1 == areas.size() ? phrase.words.size()
                                                    : areas[area + 1].first;
  for (const Finding& side : phrase.sides) {
    if (side.first < from || side.first >= to) continue;
    const std::string_view id = id_of(static_cast<Side>(side.term.entry));
    return id == id_of(Side::both) ? "" : say(":{}", id);
  }
  return {};
}

}  // namespace

std::string as_value(const Catalogue& catalogue, const Phrase& phrase) {
  const std::vector<Finding> areas = areas_of(phrase);
  std::string value;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i].first == areas[i].last) return {};
    if (i > 0) value += ',';
    value += hyphenated(catalogue, phrase, areas[i]);
    if (!phrase.sides.empty()) value += side_of(phrase, areas, i);
  }
  return value;
}

std::optional<std::string> corrected(const Catalogue& catalogue, const Phrase& phrase) {
  if (phrase.decision != Decision::unknown) return std::nullopt;
  return correction_of(catalogue, phrase).text;
}

Error explained(const Catalogue& catalogue, const Phrase& phrase, std::string_view text) {
  const std::string value = as_value(catalogue, phrase);
  switch (phrase.decision) {
    case Decision::several:
      return {ErrorKind::usage, say("more than one area in {}", in_quotes(text)),
              value.empty() ? std::string("separate areas by commas")
                            : say("separate areas by commas: --sore {}", value)};
    case Decision::sides_disagree: {
      const std::string area = value.substr(0, value.find(':'));
      return {ErrorKind::usage, say("two sides in {}", in_quotes(text)),
              say("for both sides: --sore {0}; for one: --sore {0}:left", area)};
    }
    case Decision::empty:
      return {ErrorKind::usage,
              phrase.words.empty() ? std::string("an area is missing")
                                   : say("{} does not say where it hurts", in_quotes(text)),
              say("name the area, such as calf\n{}", ways_out)};
    default:
      return unknown_error(catalogue, phrase, text);
  }
}

}  // namespace rollplan
