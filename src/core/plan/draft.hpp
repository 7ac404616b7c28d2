// The plan while it is being made: at most sixteen areas, in the catalogue's
// order, each with what it wants and what it gets.
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

/// A set of areas of one draft, a bit each.
using AreaBits = std::uint32_t;

constexpr AreaBits bit(std::size_t area) {
  return AreaBits{1} << area;
}

/// From this pain on an area is tender: softer tools, less pressure.
inline constexpr int tender_from = 6;
/// From this pain on a side gets no pressure at all.
inline constexpr int no_pressure_from = 8;

struct DraftArea {
  ReleaseIndex release{};
  const Release* entry = nullptr;
  Role role = Role::added;
  bool required = false;  ///< a required preparation of some area of the draft
  Sides wanted;
  std::array<std::optional<Pain>, 2> pain;    ///< of the sides that were asked for
  std::array<std::optional<Reason>, 2> lost;  ///< of the sides that cannot come
  AreaBits needs = 0;                         ///< its required preparations, and theirs
  AreaBits prepares = 0;                      ///< the areas that it prepares directly
  std::size_t held_back_by = 0;               ///< lost to `preparation`: the painful one
  bool gentle = false;

  int cycles = 0;  ///< on each side; 0: it does not come
  bool stretch = false;

  Sides coming() const;  ///< the wanted sides that are not lost
  bool can_come() const { return !coming().none(); }
  bool comes() const { return cycles > 0; }
  bool is_chosen() const { return role != Role::added; }

  /// The rank of the sorest side that can come; -1 where none was asked for.
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
  /// With nothing sore and too little time: what the quickest area takes whole.
  std::optional<Seconds> least_whole;

  /// The most cycles that an area of its role gets.
  int full_cycles(const DraftArea& area) const;
  /// Whether it gets a stretch where there is time.
  bool may_stretch(const DraftArea& area) const;
  /// What it takes with so many cycles on each coming side.
  Seconds cost(const DraftArea& area, int cycles, bool stretch) const;
  Seconds smallest_cost(const DraftArea& area) const { return cost(area, 1, false); }
  Seconds full_cost(const DraftArea& area) const;
  /// What the draft takes with its cycles and stretches as they are.
  Seconds total() const;
  /// What all that can come takes with no limit of time.
  Seconds full_total() const;
  /// The smallest form of `area` and of its required preparations, but for `present` ones.
  Seconds smallest_addition(std::size_t area, AreaBits present) const;
  /// The areas that come.
  AreaBits present() const;
  /// Areas in the order in which the time is given out: the sorest first.
  std::vector<std::size_t> by_soreness() const;
};

}  // namespace rollplan
