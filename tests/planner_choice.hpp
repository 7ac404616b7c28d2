// The planner's rules if nothing is sore: which areas it chooses.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "planner_rules.hpp"

namespace rollplan::testing {

/// The chosen areas, and how their preparations are added.
struct Choice {
  std::vector<Wish> wishes;
  bool with_optional = true;
  bool is_fitted = true;  ///< false: everything is complete
  std::optional<Seconds> budget;

  PlannerRules rules(const Catalogue& catalogue, const Request& request) const {
    return PlannerRules(catalogue, request, wishes, with_optional);
  }
};

inline int weight_of(const Release& release, RunIndex run) {
  const auto found = std::ranges::find(release.weights, run, &Weight::run);
  return found == release.weights.end() ? 0 : found->weight;
}

/// Days since the last time; a very large number if it was never rolled.
inline int days_unrolled(const std::vector<Rolled>& times, Date today) {
  int fewest = 1'000'000;
  for (const Rolled& rolled : times) {
    const auto days = std::chrono::sys_days(today) - std::chrono::sys_days(rolled.date);
    fewest = std::min(fewest, static_cast<int>(days.count()));
  }
  return fewest;
}

/// Whether the newest of the last three pains is not lower than the first.
inline bool stands_still(const std::vector<Rolled>& times) {
  std::vector<int> pains;
  for (const Rolled& rolled : times) {
    if (rolled.before()) pains.push_back(*rolled.before());
  }
  return pains.size() >= 3 && pains[0] >= pains[2] && pains[0] > 0;
}

inline bool is_passed_over(const std::vector<Rolled>& times, Date today) {
  std::vector<Rolled> with_pain;
  for (const Rolled& rolled : times) {
    if (rolled.before()) with_pain.push_back(rolled);
  }
  return stands_still(times) && days_unrolled(with_pain, today) < 14;
}

/// Orders by weight after the run, otherwise by how long ago; then in the catalogue's order.
inline std::vector<ReleaseIndex> ranking(const Catalogue& catalogue, const Request& request,
                                         const Past& past) {
  std::vector<ReleaseIndex> ranked;
  const auto times = [&](ReleaseIndex i) {
    return i < past.size() ? past[i] : std::vector<Rolled>();
  };
  const auto weight = [&](ReleaseIndex i) {
    return request.run ? weight_of(catalogue.releases[i], *request.run)
                       : 1 + days_unrolled(times(i), request.date);
  };
  for (ReleaseIndex i = 0; i < catalogue.releases.size(); ++i) {
    if (weight(i) > 0 && !is_passed_over(times(i), request.date)) ranked.push_back(i);
  }
  std::ranges::stable_sort(ranked, std::greater<>(), weight);
  return ranked;
}

inline Wish both_sides(ReleaseIndex release, const Request& request) {
  Wish wish{release, request.run ? Role::run : Role::rotation, {}};
  for (RuleSide& side : wish.sides) side.wanted = true;
  return wish;
}

inline Choice choose(const Catalogue& catalogue, const Request& request, const Past& past = {}) {
  Choice choice;
  choice.budget = request.time;
  if (request.sore) {
    choice.wishes = sore_wishes(catalogue, request);
    return choice;
  }
  if (!choice.budget) choice.budget = Seconds(request.before_run ? 300 : 900);
  const std::vector<ReleaseIndex> ranked = ranking(catalogue, request, past);
  for (const ReleaseIndex release : ranked) {
    std::vector<Wish> more = choice.wishes;
    more.push_back(both_sides(release, request));
    const PlannerRules rules(catalogue, request, more, false);
    if (!rules.areas[release].has_tool || rules.seconds(rules.whole()) > *choice.budget) continue;
    choice.wishes = more;
  }
  choice.is_fitted = choice.wishes.empty();
  choice.with_optional = choice.is_fitted;
  if (choice.is_fitted && !ranked.empty()) {
    choice.wishes.push_back(both_sides(ranked.front(), request));
  }
  return choice;
}

/// What the routine gives each area, by release. Reads only an area's last step; another check
/// compares the two sides.
inline Shares shares_of(const Catalogue& catalogue, const Routine& routine) {
  Shares shares(catalogue.releases.size());
  for (const Step& step : routine.steps) {
    Share& share = shares[index_of(catalogue, step.release->id)];
    share.cycles = static_cast<int>(std::ranges::count(step.cues, CueKind::hold, &Cue::kind));
    share.stretch = std::ranges::count(step.cues, CueKind::stretch, &Cue::kind) > 0;
  }
  return shares;
}

/// The best plan, found by trying all of them.
class BruteForce {
 public:
  BruteForce(const PlannerRules& rules, std::optional<Seconds> budget)
      : rules_(rules), budget_(budget.value_or(Seconds::max())), trial_(rules.areas.size()) {
    best_ = trial_;
    best_worth_ = rules.worth(trial_);
    try_from(0, Seconds(0));
  }

  const Shares& best() const { return best_; }
  const std::vector<int>& worth() const { return best_worth_; }

  /// The number of plans without a time limit.
  static long plans(const PlannerRules& rules) {
    long count = 1;
    for (const RuleArea& area : rules.areas) {
      if (area.can_come() && area.is_in_route()) {
        count *= 1 + area.full * (area.may_stretch ? 2 : 1);
      }
    }
    return count;
  }

 private:
  void try_from(std::size_t at, Seconds used) {
    if (used > budget_) return;
    if (at == trial_.size()) return keep_if_better();
    const RuleArea& area = rules_.areas[at];
    const int most = area.can_come() ? area.full : 0;
    for (int cycles = 0; cycles <= most; ++cycles) {
      for (int stretch = 0; stretch <= int{area.may_stretch && cycles > 0}; ++stretch) {
        trial_[at] = Share{cycles, stretch != 0};
        try_from(at + 1, used + rules_.seconds(area, trial_[at]));
      }
    }
    trial_[at] = Share{};
  }

  void keep_if_better() {
    if (!rules_.is_feasible(trial_)) return;
    std::vector<int> worth = rules_.worth(trial_);
    if (worth <= best_worth_) return;
    best_worth_ = std::move(worth);
    best_ = trial_;
  }

  const PlannerRules& rules_;
  const Seconds budget_;
  Shares trial_, best_;
  std::vector<int> best_worth_;
};

}  // namespace rollplan::testing
