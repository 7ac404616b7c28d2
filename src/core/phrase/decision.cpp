#include "core/phrase/decision.hpp"

#include <algorithm>
#include <array>

namespace rollplan {
namespace {

constexpr std::string_view joining_marks = "&+";
constexpr std::array<std::string_view, 4> joining_words{"and", "plus", "&", "+"};

}  // namespace

bool joins_areas(std::string_view word) {
  return std::ranges::find(joining_words, word) != joining_words.end();
}

Decision decision_on(const Phrase& phrase, std::string_view text) {
  if (!phrase.refusals.empty()) return Decision::refused;
  if (!phrase.ask_first.empty()) return Decision::ask_first;
  const auto joins = [&](std::size_t i) { return joins_areas(phrase.words[i].plain); };
  if (!phrase.referrals.empty()) {
    // The text of the referral says nothing about the other area, so each needs its own answer.
    const bool has_joining_mark = text.find_first_of(joining_marks) != std::string_view::npos;
    const bool is_joined = has_joining_mark || std::ranges::any_of(phrase.unknown, joins);
    return is_joined && !phrase.releases.empty() ? Decision::several : Decision::referred;
  }
  const auto is_other = [&](const Finding& finding) {
    return finding.term.entry != phrase.releases.front().term.entry;
  };
  if (std::ranges::any_of(phrase.releases, is_other) &&
      std::ranges::all_of(phrase.unknown, joins)) {
    return Decision::several;
  }
  if (!phrase.unknown.empty()) return Decision::unknown;
  if (phrase.releases.empty()) return Decision::empty;
  const bool disagree = !phrase.sides.empty() && !phrase.side();
  return disagree ? Decision::sides_disagree : Decision::release;
}

}  // namespace rollplan
