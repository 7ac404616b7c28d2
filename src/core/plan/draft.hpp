// A plan in the making: at most sixteen areas in the catalogue's order, each with the most it could
// get and what it gets.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan/resolve.hpp"
#include "core/plan/sides.hpp"
#include "rollplan/history.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// A set of areas of one draft, one bit for each.
using AreaBits = std::uint32_t;

constexpr AreaBits bit(std::size_t area) {
  return AreaBits{1} << area;
}

/// From this pain on, an area gets softer tools and less pressure.
inline constexpr int tender_from = 6;
/// From this pain on, a side gets no pressure at all.
inline constexpr int no_pressure_from = 8;

struct DraftArea {
  ReleaseIndex release{};
  const Release* entry = nullptr;
  Role role = Role::added;
  bool required = false;  ///< another area of the draft needs it first
  Sides wanted;
  std::array<std::optional<Pain>, 2> pain;    ///< on the sides that were asked for
  std::array<std::optional<Reason>, 2> lost;  ///< why a side cannot be rolled
  AreaBits needs = 0;                         ///< all required preparations, direct or not
  AreaBits prepares = 0;                      ///< the areas that it prepares directly
  std::size_t held_back_by = 0;               ///< for Reason::preparation: the painful area
  bool gentle = false;

  int cycles = 0;  ///< on each side; 0 if it is not in the plan
  bool stretch = false;

  /// The wanted sides that can be rolled.
  Sides coming() const {
    Sides sides = wanted;
    for (const Side side : each_side) {
      if (lost[index_of(side)]) sides.remove(Sides(side));
    }
    return sides;
  }
  bool can_come() const { return !coming().none(); }
  bool comes() const { return cycles > 0; }
  bool is_chosen() const { return role != Role::added; }

  /// The highest pain of the sides that can be rolled; -1 if no side was asked for.
  int rank() const;
  bool is_tender() const { return rank() >= tender_from; }
};

struct Draft {
  const Catalogue& catalogue;
  const Request& request;
  const Past& past;
  Level level = Level::normal;
  std::vector<ToolIndex> owned;
  std::optional<Seconds> budget;
  std::vector<DraftArea> areas;
  /// How long the quickest area takes; set if nothing is sore and the time is too short.
  std::optional<Seconds> least_whole;

  /// The most cycles that its role allows.
  int full_cycles(const DraftArea& area) const;
  /// Whether its role allows a stretch, if there is time.
  bool may_stretch(const DraftArea& area) const;
  /// How long it takes with this many cycles on each side that can be rolled.
  Seconds cost(const DraftArea& area, int cycles, bool stretch) const;
  Seconds smallest_cost(const DraftArea& area) const { return cost(area, 1, false); }
  Seconds full_cost(const DraftArea& area) const;
  /// How long the draft takes with its present cycles and stretches.
  Seconds total() const;
  /// How long everything that can be rolled takes, without a time limit.
  Seconds full_total() const;
  /// How long the smallest forms of `area` and its required preparations take, except for
  /// those that are `present`.
  Seconds smallest_addition(std::size_t area, AreaBits present) const;
  /// The areas that are in the plan.
  AreaBits present() const;
  /// The areas in the order in which they get time: the sorest first.
  std::vector<std::size_t> by_soreness() const;
};

}  // namespace rollplan
