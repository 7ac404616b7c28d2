#include "text/suggest.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "text/say.hpp"

namespace rollplan {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  // Needs three rows, because a swap of two letters looks two rows back.
  std::vector<std::size_t> last_but_one, last, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    last_but_one = std::exchange(last, std::exchange(row, std::vector<std::size_t>(row.size())));
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], last_but_one[j - 2] + 1);
    }
    if (std::min(*std::ranges::min_element(row), *std::ranges::min_element(last)) > limit) break;
  }
  return std::min(*std::ranges::min_element(row) > limit ? limit + 1 : row.back(), limit + 1);
}

std::size_t edits_allowed(std::string_view typed) {
  if (typed.size() < 3) return 0;
  return typed.size() < 5 ? 1 : most_edits;
}

bool is_nearer(std::string_view typed, std::string_view a, std::string_view b) {
  const auto rank = [&](std::string_view candidate) {
    const auto ends = std::ranges::mismatch(typed, candidate);
    return std::tuple(edit_distance(typed, candidate), typed.end() - ends.in1, candidate.size());
  };
  return rank(a) < rank(b);
}

std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(typed, candidate);
    if (distance > edits_allowed(typed) || distance >= candidate.size()) continue;
    if (best.empty() || is_nearer(typed, candidate, best)) best = candidate;
  }
  return best;
}

std::string with_meant(std::string_view meant, const std::string& hint) {
  return meant.empty() ? hint : say("did you mean \"{}\"?\n{}", meant, hint);
}

std::string with_suggestion(std::string_view typed, std::span<const std::string_view> candidates,
                            const std::string& hint) {
  return with_meant(nearest(typed, candidates), hint);
}

}  // namespace rollplan
