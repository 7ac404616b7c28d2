#include "core/plan/resolve.hpp"

#include <algorithm>

#include "core/phrase/advice.hpp"
#include "rollplan/error.hpp"
#include "rollplan/routine.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

template <class T>
void add_once(std::vector<const T*>& list, const T* entry) {
  if (std::ranges::find(list, entry) == list.end()) list.push_back(entry);
}

/// Keeps the higher pain; if they are equal, the one with a number.
void raise(std::optional<Pain>& pain, const Pain& named) {
  const bool higher = !pain || named.rank > pain->rank;
  if (higher || (named.rank == pain->rank && named.number)) pain = named;
}

Asked& entry_for(std::vector<Asked>& asked, ReleaseIndex release) {
  const auto found = std::ranges::find(asked, release, &Asked::release);
  if (found != asked.end()) return *found;
  asked.push_back(Asked{release, {}});
  return asked.back();
}

/// The side that was typed after a colon or in the phrase.
Side side_of(const Phrase& phrase, const Sore& sore) {
  const auto said = phrase.side();
  if (!said || *said == sore.side) return sore.side;
  if (sore.side == Side::both) return *said;
  const std::string typed = say("{}:{}", sore.word, id_of(sore.side));
  throw Error(ErrorKind::usage, say("two sides in {}", in_quotes(typed)),
              "name one side, or none for both");
}

void add_cautions(Resolution& resolution, const Catalogue& catalogue, const Phrase& phrase) {
  for (const Finding& finding : phrase.releases) {
    const Term& term = finding.term;
    if (term.word == own_name) continue;
    const std::string_view caution = catalogue.releases[term.entry].words[term.word].caution;
    const bool known = std::ranges::find(resolution.cautions, caution, &WordCaution::text) !=
                       resolution.cautions.end();
    if (!caution.empty() && !known) resolution.cautions.push_back(WordCaution{term.entry, caution});
  }
}

void add_area(Resolution& resolution, const Catalogue& catalogue, const Phrase& phrase,
              const Sore& sore) {
  Asked& asked = entry_for(resolution.asked, phrase.releases.front().term.entry);
  const Pain named = sore.pain ? Pain{*sore.pain, sore.pain} : Pain{};
  const Sides sides(side_of(phrase, sore));
  for (const Side side : each_side) {
    if (sides.has(side)) raise(asked.pain[index_of(side)], named);
  }
  add_cautions(resolution, catalogue, phrase);
}

/// Adds every text that answers a part of the phrase. Commands are shown only if each of them has
/// one: beside a pain that needs a doctor, none says what to roll.
void add_referrals(Resolution& resolution, const Catalogue& catalogue, const Phrase& phrase) {
  const bool all_have_commands = std::ranges::none_of(phrase.referrals, [&](const Finding& found) {
    return catalogue.referrals[found.term.entry].command.empty();
  });
  for (const Finding& finding : phrase.referrals) {
    const Referral& referral = catalogue.referrals[finding.term.entry];
    const auto same = [&](const Referred& known) { return known.referral == &referral; };
    const auto known = std::ranges::find_if(resolution.referrals, same);
    const bool with_command = phrase.is_covered() && all_have_commands;
    if (known == resolution.referrals.end()) {
      resolution.referrals.push_back(Referred{&referral, with_command});
      for (const Finding& area : phrase.releases) {
        resolution.referrals.back().beside.push_back(area.term.entry);
      }
    } else {
      known->with_command = known->with_command || with_command;
    }
  }
}

/// All of `sore` as one value for a shell, with each area by itself; empty if it cannot be written.
std::string separated(const Catalogue& catalogue, const std::vector<Sore>& sore) {
  std::string value;
  for (const Sore& item : sore) {
    const Phrase phrase = read_phrase(catalogue, item.word);
    std::string text;
    if (phrase.decision == Decision::several) text = as_value(catalogue, phrase);
    if (phrase.decision == Decision::release || phrase.decision == Decision::referred) {
      text = item.word;
    }
    if (text.empty()) return {};
    if (item.side != Side::both) text += say(":{}", id_of(item.side));
    if (item.pain) text += say("={}", *item.pain);
    value += (value.empty() ? "" : ",") + text;
  }
  return shell_quoted(value);
}

/// The error for a phrase of `sore` that cannot be planned. What it says to type has the other
/// areas too.
Error explained_among(const std::vector<Sore>& sore, const Catalogue& catalogue,
                      const Phrase& phrase, const Sore& item) {
  Error error = explained(catalogue, phrase, item.word);
  if (phrase.decision != Decision::several) return error;
  const std::string value = separated(catalogue, sore);
  if (value.empty()) return error;
  return {error.kind, error.what(), say("separate areas by commas: --sore {}", value)};
}

}  // namespace

Sides Asked::sides() const {
  Sides sides;
  for (const Side side : each_side) {
    if (pain[index_of(side)]) sides.add(Sides(side));
  }
  return sides;
}

Resolution resolve(const Catalogue& catalogue, const std::vector<Sore>& sore) {
  Resolution resolution;
  std::optional<Error> first_error;
  for (const Sore& item : sore) {
    const Phrase phrase = read_phrase(catalogue, item.word);
    for (const Finding& finding : phrase.refusals) {
      add_once(resolution.refusals, &catalogue.refusals[finding.term.entry]);
    }
    for (const Finding& finding : phrase.ask_first) {
      add_once(resolution.ask_first, &catalogue.ask_first_words[finding.term.entry]);
    }
    try {
      if (phrase.decision == Decision::release) {
        add_area(resolution, catalogue, phrase, item);
      } else if (phrase.decision == Decision::referred) {
        add_referrals(resolution, catalogue, phrase);
      } else if (phrase.decision > Decision::release) {
        throw explained_among(sore, catalogue, phrase, item);
      }
    } catch (const Error& error) {
      if (!first_error) first_error = error;
    }
  }
  if (first_error && resolution.refusals.empty() && resolution.ask_first.empty()) {
    throw Error(*first_error);
  }
  return resolution;
}

}  // namespace rollplan
