#include <bit>

#include "core/plan/stages.hpp"

namespace rollplan {
namespace {

void give_everything(Draft& draft) {
  for (DraftArea& area : draft.areas) {
    if (!area.can_come()) continue;
    area.cycles = draft.full_cycles(area);
    area.stretch = draft.may_stretch(area);
  }
}

/// A set of chosen areas with their required preparations, and how long the smallest forms of
/// all of them take.
struct Cover {
  AreaBits areas = 0;
  Seconds cost{};
};

/// The largest set of chosen areas that fits; of several, the one with the sorest areas.
///
/// There are at most 2^16 sets. Each differs from a smaller one by a single area, so computing
/// the whole table takes a few steps a set.
AreaBits best_cover(const Draft& draft, const std::vector<std::size_t>& chosen, Seconds budget) {
  const std::size_t count = chosen.size();
  std::vector<Cover> table(std::size_t{1} << count);
  Cover best;
  int most = 0;
  for (std::size_t set = 1; set < table.size(); ++set) {
    const auto last = static_cast<std::size_t>(std::countr_zero(set));
    // The highest bit of a set is the sorest area, so sets can be compared as numbers.
    const std::size_t area = chosen[count - 1 - last];
    const Cover& smaller = table[set & (set - 1)];
    table[set] = Cover{smaller.areas | bit(area) | draft.areas[area].needs,
                       smaller.cost + draft.smallest_addition(area, smaller.areas)};
    if (table[set].cost > budget) continue;
    // Sets come in rising order, so of several of one size the last one wins.
    if (std::popcount(set) >= most) {
      best = table[set];
      most = std::popcount(set);
    }
  }
  return best.areas;
}

/// Spends the time that is left, one request after another.
class Giver {
 public:
  Giver(Draft& draft, Seconds budget) : draft_(draft), budget_(budget) {}

  void bring(AreaBits areas) {
    for (std::size_t i = 0; i < draft_.areas.size(); ++i) {
      if ((areas & bit(i)) != 0) draft_.areas[i].cycles = 1;
    }
  }

  void bring_if_it_fits(std::size_t area) {
    const AreaBits present = draft_.present();
    if (draft_.total() + draft_.smallest_addition(area, present) > budget_) return;
    bring(bit(area) | draft_.areas[area].needs);
  }

  void give_cycle(DraftArea& area, int nth) {
    if (area.cycles != nth - 1 || draft_.full_cycles(area) < nth) return;
    area.cycles = nth;
    if (draft_.total() > budget_) area.cycles = nth - 1;
  }

  void give_stretch(DraftArea& area) {
    if (!area.comes() || !draft_.may_stretch(area)) return;
    area.stretch = true;
    if (draft_.total() > budget_) area.stretch = false;
  }

 private:
  Draft& draft_;
  Seconds budget_;
};

}  // namespace

void fit(Draft& draft) {
  if (!draft.budget) {
    give_everything(draft);
    return;
  }
  std::vector<std::size_t> chosen;
  std::vector<std::size_t> added;
  for (const std::size_t area : draft.by_soreness()) {
    if (!draft.areas[area].can_come()) continue;
    (draft.areas[area].is_chosen() ? chosen : added).push_back(area);
  }
  Giver giver(draft, *draft.budget);
  giver.bring(best_cover(draft, chosen, *draft.budget));
  for (const std::size_t area : added) {
    if (!draft.areas[area].comes()) giver.bring_if_it_fits(area);
  }
  const auto give_cycles = [&](int nth) {
    for (const std::size_t area : chosen) giver.give_cycle(draft.areas[area], nth);
    for (const std::size_t area : added) giver.give_cycle(draft.areas[area], nth);
  };
  give_cycles(2);
  for (const std::size_t area : chosen) giver.give_stretch(draft.areas[area]);
  constexpr int most_cycles = 6;
  for (int nth = 3; nth <= most_cycles; ++nth) give_cycles(nth);
}

}  // namespace rollplan
