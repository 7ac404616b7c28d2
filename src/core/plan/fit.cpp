#include <algorithm>
#include <cstdint>

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

/// Finds the largest set of chosen areas that fits. Of several, takes the one with the sorest
/// areas.
///
/// Goes through the areas from the sorest on, and tries the sets with each one before those without
/// it. So of two sets of the same size, the better one is found first. A branch ends when even the
/// cheapest remaining areas could not make its set larger than the best set so far.
class CoverSearch {
 public:
  CoverSearch(const Draft& draft, const std::vector<std::size_t>& chosen)
      : draft_(draft), chosen_(chosen), least_costs_(chosen.size() + 1) {
    for (std::size_t first = chosen.size(); first-- > 0;) {
      least_costs_[first] = least_costs_[first + 1];
      const Seconds least = least_cost(chosen[first]);
      least_costs_[first].insert(std::ranges::upper_bound(least_costs_[first], least), least);
    }
  }

  /// The areas and their required preparations.
  AreaBits best(Seconds budget) {
    search(0, {0, 0, budget, budget});
    return best_.areas;
  }

 private:
  struct Cover {
    AreaBits areas = 0;
    int count = 0;
    Seconds time_left{};
    /// The time left if every area cost only its least. The limit on what could still be added must
    /// use this, because remaining areas may share preparations with those already in.
    Seconds most_time_left{};
  };

  /// The least that `area` adds to any set: its own time, and its share of each preparation that
  /// other chosen areas need too.
  Seconds least_cost(std::size_t area) const {
    Seconds sum = sharers(area) > 0 ? Seconds(0) : draft_.smallest_cost(draft_.areas[area]);
    for (std::size_t other = 0; other < draft_.areas.size(); ++other) {
      const bool is_needed = (draft_.areas[area].needs & bit(other)) != 0;
      if (is_needed && !draft_.areas[other].is_chosen()) {
        sum += draft_.smallest_cost(draft_.areas[other]) / sharers(other);
      }
    }
    return sum;
  }

  /// How many of the chosen areas need `area`.
  std::int64_t sharers(std::size_t area) const {
    return std::ranges::count_if(
        chosen_, [&](std::size_t other) { return (draft_.areas[other].needs & bit(area)) != 0; });
  }

  /// The most areas that might still fit, from the chosen area `next` on.
  int most_more(std::size_t next, const Cover& cover) const {
    int count = 0;
    Seconds time = cover.most_time_left;
    for (const Seconds least : least_costs_[next]) {
      if (least > time) break;
      time -= least;
      ++count;
    }
    return count;
  }

  void search(std::size_t next, const Cover& cover) {
    if (cover.count > best_.count) best_ = cover;
    if (next == chosen_.size() || cover.count + most_more(next, cover) <= best_.count) return;
    const std::size_t area = chosen_[next];
    const Seconds cost = draft_.smallest_addition(area, cover.areas);
    if (cost <= cover.time_left) {
      search(next + 1, {cover.areas | bit(area) | draft_.areas[area].needs, cover.count + 1,
                        cover.time_left - cost, cover.most_time_left - least_cost(area)});
    }
    search(next + 1, cover);
  }

  const Draft& draft_;
  const std::vector<std::size_t>& chosen_;
  std::vector<std::vector<Seconds>> least_costs_;  ///< from each chosen area on, in rising order
  Cover best_;
};

/// Spends the remaining time, going through the wishes in order of importance.
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
  giver.bring(CoverSearch(draft, chosen).best(*draft.budget));
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
