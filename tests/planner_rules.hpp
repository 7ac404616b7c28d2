// Works out the planner's rules simply and slowly, to check the planner. Shares no code with it
// except the catalogue and the request.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan::testing {

/// What the rules say about one side of an area.
struct RuleSide {
  bool wanted = false;      ///< a word, a run, or an area that it prepares wants it
  bool asked = false;       ///< `--sore` names it
  std::optional<int> pain;  ///< from `--sore`

  int rank() const { return asked ? pain.value_or(5) : -1; }
  bool is_too_sore() const { return rank() >= 8; }
  bool comes() const { return wanted && !is_too_sore(); }
};

using RuleSides = std::array<RuleSide, 2>;  ///< left, right

/// An area to roll for its own sake.
struct Wish {
  ReleaseIndex release{};
  Role role = Role::asked;
  RuleSides sides;
};

/// What a plan gives to an area.
struct Share {
  int cycles = 0;  ///< on each side; 0 if the area is not in the plan
  bool stretch = false;
};
using Shares = std::vector<Share>;  ///< by release

struct RuleArea {
  const Release* release = nullptr;
  Role role = Role::added;
  RuleSides sides;
  bool is_required = false;  ///< another area of the route requires it
  bool is_gentle = false;
  bool is_held_back = false;  ///< a required preparation is too painful
  bool has_tool = false;
  int full = 0;  ///< the most cycles
  bool may_stretch = false;

  bool is_in_route() const { return sides[0].wanted || sides[1].wanted; }
  bool is_chosen() const { return role != Role::added; }
  int side_count() const { return int{sides[0].comes()} + int{sides[1].comes()}; }
  bool can_come() const { return side_count() > 0 && !is_held_back && has_tool; }
  bool has_side_too_sore() const { return sides[0].is_too_sore() || sides[1].is_too_sore(); }
  /// The pain of the sorest side that can be rolled.
  int rank() const {
    int sorest = -1;
    for (const RuleSide& side : sides) {
      if (side.comes()) sorest = std::max(sorest, side.rank());
    }
    return sorest;
  }
  bool is_tender() const { return rank() >= 6; }
  Side first_side() const {
    if (!sides[0].comes()) return Side::right;
    return sides[1].comes() && sides[1].rank() > sides[0].rank() ? Side::right : Side::left;
  }
};

inline void name_side(RuleSide& side, std::optional<int> pain) {
  RuleSide named{true, true, pain};
  const bool is_sorer = named.rank() > side.rank();
  const bool is_written = named.rank() == side.rank() && pain.has_value();
  if (is_sorer || is_written) side = named;
}

inline ReleaseIndex index_of(const Catalogue& catalogue, std::string_view id) {
  const auto found = std::ranges::find(catalogue.releases, id, &Release::id);
  return static_cast<ReleaseIndex>(found - catalogue.releases.begin());
}

/// The areas of `--sore` in the order first named. The words must be ids.
inline std::vector<Wish> sore_wishes(const Catalogue& catalogue, const Request& request) {
  std::vector<Wish> wishes;
  for (const Sore& sore : *request.sore) {
    const ReleaseIndex release = index_of(catalogue, sore.word);
    auto wish = std::ranges::find(wishes, release, &Wish::release);
    if (wish == wishes.end()) {
      wishes.push_back(Wish{release, Role::asked, {}});
      wish = wishes.end() - 1;
    }
    if (sore.side != Side::right) name_side(wish->sides[0], sore.pain);
    if (sore.side != Side::left) name_side(wish->sides[1], sore.pain);
  }
  return wishes;
}

inline Level level_of(const Catalogue& catalogue, const Request& request) {
  const bool after_hard_run = request.run && catalogue.runs[*request.run].gentle;
  return request.level.value_or(request.before_run || after_hard_run ? Level::gentle
                                                                     : Level::normal);
}

inline const Fitness* fitness_of(const Release& release, ToolIndex tool) {
  const auto found = std::ranges::find(release.tools, tool, &Fitness::tool);
  return found == release.tools.end() ? nullptr : &*found;
}

inline bool is_owned(const Request& request, ToolIndex tool) {
  return !request.tools || std::ranges::find(*request.tools, tool) != request.tools->end();
}

/// The areas for some wishes, with everything that the rules decide before fitting.
class PlannerRules {
 public:
  PlannerRules(const Catalogue& of, const Request& asked, const std::vector<Wish>& wishes,
               bool with_optional = true)
      : catalogue(of), request(asked), level(level_of(of, asked)), areas(of.releases.size()) {
    for (std::size_t i = 0; i < areas.size(); ++i) areas[i].release = &of.releases[i];
    for (const Wish& wish : wishes) take(wish, with_optional);
    for (const Wish& wish : wishes) {
      if (areas[wish.release].has_side_too_sore()) make_gentle(wish.release);
    }
    for (RuleArea& area : areas) settle(area);
  }

  Seconds seconds(const RuleArea& area, Share share) const {
    const Dose& dose = dose_of(catalogue, *area.release);
    if (share.cycles == 0) return Seconds(0);
    Seconds total = dose.get_ready.length + dose.test_drive.length;
    total += area.side_count() * share.cycles * (dose.roll.length + dose.hold.length);
    if (area.side_count() == 2) total += dose.change_sides.length;
    if (share.stretch) total += area.side_count() * dose.stretch.length;
    return total;
  }

  Seconds seconds(const Shares& shares) const {
    Seconds total{};
    for (std::size_t i = 0; i < areas.size(); ++i) total += seconds(areas[i], shares[i]);
    return total;
  }

  /// Whether all preparations of an area, direct and indirect, are planned with it, except those
  /// that no owned tool suits.
  bool is_feasible(const Shares& shares) const {
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (shares[i].cycles == 0) continue;
      if (!areas[i].can_come() || !missing_before(areas[i], shares).empty()) return false;
    }
    return true;
  }

  /// The required preparations of an area that could be planned but are not.
  std::set<ReleaseIndex> missing_before(const RuleArea& area, const Shares& shares) const {
    std::set<ReleaseIndex> missing;
    for (const Preparation& first : area.release->preparations) {
      if (!first.required) continue;
      const RuleArea& before = areas[first.release];
      if (before.has_tool && shares[first.release].cycles == 0) missing.insert(first.release);
      missing.merge(missing_before(before, shares));
    }
    return missing;
  }

  /// Everything that can be planned, in full.
  Shares whole() const {
    Shares shares(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (areas[i].can_come()) shares[i] = Share{areas[i].full, areas[i].may_stretch};
    }
    return shares;
  }

  /// The chosen areas, the sorest first, then in the catalogue's order.
  std::vector<std::size_t> chosen_by_rank() const {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (areas[i].is_chosen() && areas[i].is_in_route()) chosen.push_back(i);
    }
    std::ranges::stable_sort(chosen, std::greater<>(),
                             [&](std::size_t i) { return areas[i].rank(); });
    return chosen;
  }

  /// Preparations that were not asked for, in the catalogue's order.
  std::vector<std::size_t> added() const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (!areas[i].is_chosen() && areas[i].is_in_route()) result.push_back(i);
    }
    return result;
  }

  /// The plan as a list of numbers for comparing plans. The greater list is better.
  std::vector<int> worth(const Shares& shares) const {
    const std::vector<std::size_t> chosen = chosen_by_rank();
    const std::vector<std::size_t> others = added();
    std::vector<int> list{0};
    const auto cycles = [&](const std::vector<std::size_t>& of, int least) {
      for (const std::size_t i : of) list.push_back(int{shares[i].cycles >= least});
    };
    for (const std::size_t i : chosen) list[0] += int{shares[i].cycles > 0};
    cycles(chosen, 1);
    cycles(others, 1);
    cycles(chosen, 2);
    cycles(others, 2);
    for (const std::size_t i : chosen) list.push_back(int{shares[i].stretch});
    for (int nth = 3; nth <= 6; ++nth) {
      cycles(chosen, nth);
      cycles(others, nth);
    }
    return list;
  }

  const Catalogue& catalogue;
  const Request& request;
  const Level level;
  std::vector<RuleArea> areas;  ///< by release

 private:
  void take(const Wish& wish, bool with_optional) {
    RuleArea& area = areas[wish.release];
    area.role = wish.role;
    for (std::size_t side = 0; side < 2; ++side) {
      if (!wish.sides[side].wanted) continue;
      area.sides[side] = wish.sides[side];
      for_preparations(wish.release, with_optional, [&](const Preparation& first) {
        areas[first.release].sides[side].wanted = true;
        areas[first.release].is_required |= first.required;
      });
    }
  }

  /// Visits everything that comes before `release`, directly or indirectly.
  template <class Visit>
  void for_preparations(ReleaseIndex release, bool with_optional, Visit visit) {
    for (const Preparation& first : catalogue.releases[release].preparations) {
      if (!first.required && !with_optional) continue;
      visit(first);
      for_preparations(first.release, with_optional, visit);
    }
  }

  void make_gentle(ReleaseIndex release) {
    areas[release].is_gentle = true;
    for_preparations(release, true,
                     [&](const Preparation& first) { areas[first.release].is_gentle = true; });
  }

  bool is_held_back(const RuleArea& area) const {
    return std::ranges::any_of(area.release->preparations, [&](const Preparation& first) {
      const RuleArea& before = areas[first.release];
      return first.required && (before.has_side_too_sore() || is_held_back(before));
    });
  }

  void settle(RuleArea& area) {
    const Dose& dose = dose_of(catalogue, *area.release);
    area.is_gentle |= level == Level::gentle;
    area.is_held_back = is_held_back(area);
    area.has_tool = std::ranges::any_of(area.release->tools, [&](const Fitness& fitness) {
      return is_owned(request, fitness.tool);
    });
    area.full = (request.before_run ? dose.cycles.before_run
                 : area.is_chosen() ? dose.cycles.asked
                 : area.is_required ? dose.cycles.required
                                    : dose.cycles.optional)
                    .n;
    if (area.release->max_cycles.n > 0) area.full = std::min(area.full, area.release->max_cycles.n);
    area.may_stretch =
        area.is_chosen() && !request.before_run && !area.release->stretch.text.empty();
  }
};

}  // namespace rollplan::testing
