#include "kept_safety.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/words.hpp"

namespace rollplan::testing {
namespace {

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

template <class List>
auto find_id(const List& list, std::string_view id) -> decltype(list.data()) {
  const auto found = std::ranges::find_if(list, [&](const auto& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

std::string about(std::string_view what, std::string_view which) {
  return std::string(what) + " of " + std::string(which);
}

/// A limit of 0 is none.
bool is_weaker(int own, int base) {
  return base > 0 && (own == 0 || own > base);
}

// -- the catalogue

std::string lost_text(const Catalogue& base, const Catalogue& own) {
  if (!holds(own.never_on.text, base.never_on.text)) return "never_on";
  if (!holds(own.ask_first.text, base.ask_first.text)) return "ask_first";
  if (!holds(own.stop_brief.text, base.stop_brief.text)) return "stop_brief";
  if (!holds(own.hold.text, "{aim}")) return "the aim of the hold";
  for (const Statement& line : base.stop_lines) {
    const auto same = [&](const Statement& one) { return one.text == line.text; };
    if (std::ranges::none_of(own.stop_lines, same)) return "a stop line";
  }
  const auto& [before_run, gentle, normal] = own.pressure;
  if (is_weaker(before_run.cap, base.pressure.before_run.cap)) return "the cap before a run";
  if (is_weaker(gentle.cap, base.pressure.gentle.cap)) return "the gentle cap";
  if (is_weaker(normal.cap, base.pressure.normal.cap)) return "the normal cap";
  for (const Run& run : base.runs) {
    const Run* const same = find_id(own.runs, run.id);
    if (same == nullptr || (run.gentle && !same->gentle)) return about("gentle", run.id);
  }
  return {};
}

/// The words with a caution. Of a word that comes twice, only the first is ever shown.
std::vector<Word> cautioned(const Release& release) {
  std::vector<Word> words;
  for (const Word& word : release.words) {
    const auto same = [&](const Word& one) { return same_word(one.text, word.text); };
    const Word& first = *std::ranges::find_if(release.words, same);
    if (&first == &word && !word.caution.empty()) words.push_back(word);
  }
  return words;
}

std::string lost_release(const Release& base, const Release& own) {
  for (const Statement& caution : base.cautions) {
    const auto keeps = [&](const Statement& one) { return one.text == caution.text; };
    if (std::ranges::none_of(own.cautions, keeps)) return about("a caution", base.id);
  }
  for (const Word& word : cautioned(base)) {
    const auto keeps = [&](const Word& one) {
      return same_word(one.text, word.text) && holds(one.caution, word.caution);
    };
    if (std::ranges::none_of(own.words, keeps)) return about("the caution of a word", base.id);
  }
  if (!holds(own.before_run.text, base.before_run.text)) return about("before_run", base.id);
  if (is_weaker(own.max_cycles.n, base.max_cycles.n)) return about("max_cycles", base.id);
  if (is_weaker(own.pressure.cap, base.pressure.cap)) return about("the cap", base.id);
  return {};
}

// -- the answers

/// Nothing for a phrase that the catalogue does not understand.
std::optional<Routine> answer(const Catalogue& catalogue, std::string_view phrase,
                              bool before_run) {
  Request request;
  request.sore = std::vector{Sore{std::string(phrase)}};
  request.before_run = before_run;
  try {
    return plan(catalogue, request);
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool has_text(const Routine& routine, std::string_view text) {
  return std::ranges::any_of(routine.notes,
                             [&](const Note& note) { return holds(note.text, text); });
}

bool asks_first(const Catalogue& catalogue, const Routine& routine) {
  return std::ranges::any_of(routine.notes, [&](const Note& note) {
    return note.kind == NoteKind::safety && find_id(catalogue.ask_first_words, note.id) != nullptr;
  });
}

/// Of a danger, neither the verdict nor a text may be lost.
template <class Entries>
std::string lost_danger(const Entries& entries, const Catalogue& own, bool refuses) {
  for (const auto& entry : entries) {
    for (const std::string_view word : entry.words) {
      const auto after = answer(own, word, false);
      if (!after || !after->steps.empty()) return about(word, entry.id);
      const bool is_refused = after->verdict == Verdict::refused;
      if (refuses && !is_refused) return about(word, entry.id);
      if ((refuses || !is_refused) && !has_text(*after, entry.text)) {
        return about("the text for " + std::string(word), entry.id);
      }
    }
  }
  return {};
}

/// A release of the file may claim the word of a referral. Otherwise its text stays, and a text
/// without a command gets none.
std::string lost_referral(const Catalogue& base, const Catalogue& own) {
  for (const Referral& referral : base.referrals) {
    for (const std::string_view word : referral.words) {
      const auto before = answer(base, word, false);
      if (!before || !has_text(*before, referral.text) || find_release(own, word)) continue;
      const auto after = answer(own, word, false);
      if (!after) return about(word, referral.id);
      if (after->verdict == Verdict::refused || asks_first(own, *after)) continue;
      if (!has_text(*after, referral.text)) return about(word, referral.id);
      for (const Note& note : after->notes) {
        if (note.id == referral.id && referral.command.empty() && !note.command.empty()) {
          return about("no command", referral.id);
        }
      }
    }
  }
  return {};
}

/// In a routine for `release` with `own`, which has a release with the same id.
std::string lost_in_routine(const Release& release, const Catalogue& own, bool before_run,
                            const Pressures& usual) {
  const auto routine = answer(own, release.id, before_run);
  if (!routine) return about("a routine", release.id);
  const int cap = before_run ? usual.before_run.cap : usual.normal.cap;
  bool is_there = false;
  for (const Step& step : routine->steps) {
    if (step.release->id != release.id) continue;
    is_there = true;
    if (is_weaker(step.pain_cap, pressure_on(release, Pressure{cap, {}, {}}).cap)) {
      return about("the cap in a routine", release.id);
    }
    const auto holds_in_step = std::ranges::count(step.cues, CueKind::hold, &Cue::kind);
    if (release.max_cycles.n > 0 && holds_in_step > release.max_cycles.n) {
      return about("the cycles in a routine", release.id);
    }
  }
  if (!is_there) return {};
  for (const Statement& caution : release.cautions) {
    if (!has_text(*routine, caution.text)) return about("a caution in a routine", release.id);
  }
  const bool warned = !before_run || has_text(*routine, release.before_run.text);
  return warned ? std::string() : about("before_run in a routine", release.id);
}

std::string lost_word_caution(const Release& release, const Catalogue& own) {
  for (const Word& word : cautioned(release)) {
    const auto routine = answer(own, word.text, false);
    if (!routine || routine->steps.empty()) continue;
    if (!has_text(*routine, word.caution)) return about(word.text, release.id);
  }
  return {};
}

std::string first_of(std::initializer_list<std::string> losses) {
  for (const std::string& loss : losses) {
    if (!loss.empty()) return loss;
  }
  return {};
}

}  // namespace

std::string lost_safety(const Catalogue& base, const Catalogue& own) {
  for (const Release& release : base.releases) {
    const Release* const same = find_id(own.releases, release.id);
    if (same == nullptr) continue;  // `own` stands alone
    std::string lost = first_of({lost_release(release, *same), lost_word_caution(release, own),
                                 lost_in_routine(release, own, false, base.pressure),
                                 lost_in_routine(release, own, true, base.pressure)});
    if (!lost.empty()) return lost;
  }
  return first_of({lost_text(base, own), lost_danger(base.refusals, own, true),
                   lost_danger(base.ask_first_words, own, false), lost_referral(base, own)});
}

}  // namespace rollplan::testing
