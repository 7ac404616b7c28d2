#include "core/lookup.hpp"

#include <algorithm>

#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

bool is_among(Words words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view known) { return same_word(known, word); });
}

/// The first entry of `entries` that `matches`, as an index.
template <class Entries, class Matches>
std::optional<std::uint32_t> index_where(const Entries& entries, Matches matches) {
  const auto found = std::ranges::find_if(entries, matches);
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - entries.begin());
}

template <class Entries>
auto entry_with_word(const Entries& entries, std::string_view word) {
  const auto found =
      std::ranges::find_if(entries, [&](const auto& entry) { return is_among(entry.words, word); });
  return found == entries.end() ? nullptr : &*found;
}

template <class Entries>
std::string ids_of(const Entries& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.emplace_back(entry.id);
  return comma_listed(ids);
}

/// Calls `visit` with each word that names `release`.
template <class Visit>
void each_name(const Release& release, Visit visit) {
  visit(release.id);
  visit(release.area);
  visit(release.name);
  for (const Word& word : release.words) visit(word.text);
}

}  // namespace

std::optional<ReleaseIndex> release_with_id(const Catalogue& catalogue, std::string_view id) {
  const auto found = std::ranges::find(catalogue.releases, id, &Release::id);
  if (found == catalogue.releases.end()) return std::nullopt;
  return static_cast<ReleaseIndex>(found - catalogue.releases.begin());
}

std::optional<ReleaseIndex> find_release(const Catalogue& catalogue, std::string_view word) {
  return index_where(catalogue.releases, [&](const Release& release) {
    bool found = false;
    each_name(release, [&](std::string_view name) { found = found || same_word(name, word); });
    return found;
  });
}

std::optional<ToolIndex> find_tool(const Catalogue& catalogue, std::string_view word) {
  return index_where(catalogue.tools, [&](const Tool& tool) {
    return same_word(tool.id, word) || same_word(tool.name, word) || is_among(tool.words, word);
  });
}

std::optional<RunIndex> find_run(const Catalogue& catalogue, std::string_view word) {
  return index_where(catalogue.runs, [&](const Run& run) { return same_word(run.id, word); });
}

const Refusal* find_refusal(const Catalogue& catalogue, std::string_view word) {
  return entry_with_word(catalogue.refusals, word);
}

const Referral* find_referral(const Catalogue& catalogue, std::string_view word) {
  return entry_with_word(catalogue.referrals, word);
}

std::string_view caution_of(const Release& release, std::string_view word) {
  for (const Word& known : release.words) {
    if (same_word(known.text, word)) return known.caution;
  }
  return {};
}

std::string_view nearest_area(const Catalogue& catalogue, std::string_view typed) {
  const std::string plain = plain_word(typed);
  if (plain.empty()) return {};
  std::string best_plain;
  std::string_view best;
  const auto consider = [&](std::string_view name) {
    const std::string known = plain_word(name);
    const bool alike = !known.empty() && known[0] == plain[0] && known.size() > most_edits;
    if (!alike || edit_distance(plain, known) > most_edits) return;
    if (!best.empty() && !is_nearer(plain, known, best_plain)) return;
    best = name;
    best_plain = known;
  };
  for (const Release& release : catalogue.releases) each_name(release, consider);
  if (best.empty()) return best;

  const std::size_t best_distance = edit_distance(plain, best_plain);
  const auto as_near = [&](std::string_view word) {
    return edit_distance(plain, plain_word(word)) <= best_distance;
  };
  for (const Refusal& refusal : catalogue.refusals) {
    if (std::ranges::any_of(refusal.words, as_near)) return {};
  }
  for (const Referral& referral : catalogue.referrals) {
    const auto unclaimed_and_near = [&](std::string_view word) {
      return as_near(word) && !find_release(catalogue, word);
    };
    if (std::ranges::any_of(referral.words, unclaimed_and_near)) return {};
  }
  return best;
}

std::vector<std::string_view> tool_words(const Catalogue& catalogue) {
  std::vector<std::string_view> words;
  for (const Tool& tool : catalogue.tools) {
    words.push_back(tool.id);
    words.insert(words.end(), tool.words.begin(), tool.words.end());
  }
  return words;
}

std::string tool_ids(const Catalogue& catalogue) {
  return ids_of(catalogue.tools);
}
std::string run_ids(const Catalogue& catalogue) {
  return ids_of(catalogue.runs);
}

}  // namespace rollplan
