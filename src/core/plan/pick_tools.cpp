#include <algorithm>
#include <bit>
#include <tuple>

#include "core/plan/stages.hpp"

namespace rollplan {
namespace {

struct Candidate {
  int number;
  int softness;
  bool not_in_hand;
  ToolIndex tool;
  const Fitness* fitness;

  auto key() const { return std::tuple(number, softness, not_in_hand, tool); }
};

Pick::Tie tie_between(const Candidate& best, const Candidate& next) {
  if (best.number != next.number) return Pick::Tie::none;
  if (best.softness != next.softness) return Pick::Tie::softer;
  return best.not_in_hand == next.not_in_hand ? Pick::Tie::order : Pick::Tie::in_hand;
}

Pick pick(const Draft& draft, const DraftArea& area, const Tool* in_hand) {
  const bool careful = area.gentle || area.is_tender();
  std::vector<Candidate> candidates;
  for (const Fitness& fitness : area.entry->tools) {
    if (std::ranges::find(draft.owned, fitness.tool) == draft.owned.end()) continue;
    const Tool& tool = draft.catalogue.tools[fitness.tool];
    const int number = careful                      ? fitness.tender
                       : draft.level == Level::firm ? fitness.firm
                                                    : fitness.normal;
    candidates.push_back(
        Candidate{number, careful ? tool.softness : 0, &tool != in_hand, fitness.tool, &fitness});
  }
  std::ranges::sort(candidates, {}, &Candidate::key);
  const Candidate& best = candidates.front();
  const auto tie = candidates.size() > 1 ? tie_between(best, candidates[1]) : Pick::Tie::none;
  return Pick{&draft.catalogue.tools[best.tool], best.fitness, best.number, tie};
}

}  // namespace

std::vector<Pick> pick_tools(const Draft& draft, const std::vector<std::size_t>& order) {
  std::vector<Pick> picks;
  const Tool* in_hand = nullptr;
  for (const std::size_t area : order) {
    picks.push_back(pick(draft, draft.areas[area], in_hand));
    in_hand = picks.back().tool;
  }
  return picks;
}

std::optional<std::pair<ToolIndex, ToolIndex>> two_tools_for(const Draft& draft) {
  std::vector<AreaBits> suited(draft.catalogue.tools.size());
  for (std::size_t area = 0; area < draft.areas.size(); ++area) {
    if (!draft.areas[area].comes()) continue;
    for (const Fitness& fitness : draft.areas[area].entry->tools) {
      suited[fitness.tool] |= bit(area);
    }
  }
  std::optional<std::pair<ToolIndex, ToolIndex>> best;
  int most = 0;
  const int all = std::popcount(draft.present());
  for (ToolIndex first = 0; first < suited.size() && most < all; ++first) {
    for (ToolIndex second = first + 1; second < suited.size() && suited[first] != 0; ++second) {
      const int areas = std::popcount(suited[first] | suited[second]);
      if (suited[second] == 0 || areas <= most) continue;
      most = areas;
      best = {first, second};
    }
  }
  return best;
}

}  // namespace rollplan
