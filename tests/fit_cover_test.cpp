// Which of the chosen areas are planned if not all fit. Compares `fit` with trying all sets.
#include <bit>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "core/plan/stages.hpp"
#include "generators.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A draft with a random catalogue in which most releases are sore; null if it has too many areas.
std::optional<Draft> random_draft(Dice& dice, const OwnCatalogue& own, const Request& request,
                                  const Past& past) {
  std::vector<Wanted> all;
  for (ReleaseIndex i = 0; i < own.catalogue.releases.size(); ++i) {
    if (!dice.chance(80)) continue;
    Wanted wanted{i, Role::asked, {}, {}};
    wanted.sides = Sides(dice.chance(60) ? Side::both : Side::left);
    if (dice.chance(50)) wanted.pain.fill(Pain{dice.between(0, 7), {}});
    all.push_back(wanted);
  }
  auto areas = route(own.catalogue, all, Preparations::all);
  if (!areas) return std::nullopt;
  return Draft{own.catalogue, request, past, Level::normal, {}, {}, *std::move(areas), {}};
}

std::vector<std::size_t> chosen_in(const Draft& draft) {
  std::vector<std::size_t> chosen;
  for (const std::size_t area : draft.by_soreness()) {
    if (draft.areas[area].is_chosen()) chosen.push_back(area);
  }
  return chosen;
}

/// All sets of chosen areas, each with its preparations and the least time it needs. In a set's
/// number, the highest bit is the sorest area.
class AllSets {
 public:
  explicit AllSets(const Draft& draft) : chosen_(chosen_in(draft)) {
    const std::size_t count = std::size_t{1} << chosen_.size();
    sets_.reserve(count);
    for (std::size_t set = 0; set < count; ++set) {
      AreaBits brought = 0;
      for (std::size_t i = 0; i < chosen_.size(); ++i) {
        const std::size_t area = chosen_[chosen_.size() - 1 - i];
        if ((set >> i & 1U) != 0) brought |= bit(area) | draft.areas[area].needs;
      }
      Seconds length{};
      for (std::size_t area = 0; area < draft.areas.size(); ++area) {
        if ((brought & bit(area)) != 0) length += draft.smallest_cost(draft.areas[area]);
      }
      sets_.push_back({brought, length});
    }
  }

  /// The areas of the largest set that fits; of several, the one with the sorest areas.
  AreaBits best(Seconds budget) const {
    std::size_t best = 0;
    for (std::size_t set = 1; set < sets_.size(); ++set) {
      if (sets_[set].length <= budget && std::popcount(set) >= std::popcount(best)) best = set;
    }
    return sets_[best].brought;
  }

  Seconds longest() const { return sets_.back().length; }

 private:
  struct Set {
    AreaBits brought = 0;
    Seconds length{};
  };
  std::vector<std::size_t> chosen_;
  std::vector<Set> sets_;
};

/// Those of `areas` that were chosen.
AreaBits chosen_of(const Draft& draft, AreaBits areas) {
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if (!draft.areas[i].is_chosen()) areas &= ~bit(i);
  }
  return areas;
}

}  // namespace

TEST_CASE("as many chosen areas come as in any set of them that fits", "[core][planner][cover]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 4);
  int checked = 0;
  int many = 0;
  for (int i = 0; i < rounds(160); ++i) {
    const OwnCatalogue own(random_catalogue(dice, {i % 16 == 0 ? 16 : 12, 3}));
    const Request request;
    const Past past;
    const auto draft = random_draft(dice, own, request, past);
    if (!draft) continue;
    INFO(own.text);
    const AllSets sets(*draft);
    many += int{chosen_in(*draft).size() >= 8};
    for (int j = 0; j < 12; ++j) {
      Draft fitted = *draft;
      fitted.budget = Seconds(dice.between(1, static_cast<int>(sets.longest().count()) + 20));
      INFO(fitted.budget->count() << " s");
      fit(fitted);
      CHECK(chosen_of(fitted, fitted.present()) == chosen_of(fitted, sets.best(*fitted.budget)));
      ++checked;
    }
  }
  CHECK(checked > rounds(1200));
  CHECK(many > rounds(20));
}
