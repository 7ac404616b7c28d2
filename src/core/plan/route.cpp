#include <algorithm>

#include "core/plan/stages.hpp"
#include "rollplan/planner.hpp"

namespace rollplan {
namespace {

using Areas = std::vector<DraftArea>;

DraftArea& entry_for(Areas& areas, const Catalogue& catalogue, ReleaseIndex release) {
  const auto found = std::ranges::find(areas, release, &DraftArea::release);
  if (found != areas.end()) return *found;
  areas.push_back(DraftArea{});
  areas.back().release = release;
  areas.back().entry = &catalogue.releases[release];
  return areas.back();
}

bool is_followed(const Preparation& preparation, Preparations which) {
  return which == Preparations::all || preparation.required;
}

/// Adds missing preparations, on the sides of the areas that need them, until nothing
/// changes. It ends, because a catalogue has no circles of preparations.
bool add_preparations(Areas& areas, const Catalogue& catalogue, Preparations which) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < areas.size(); ++i) {
      const Sides sides = areas[i].wanted;
      for (const Preparation& preparation : areas[i].entry->preparations) {
        if (!is_followed(preparation, which)) continue;
        DraftArea& added = entry_for(areas, catalogue, preparation.release);
        const Sides before = added.wanted;
        added.wanted.add(sides);
        added.required = added.required || preparation.required;
        changed = changed || before != added.wanted;
      }
      if (areas.size() > most_areas) return false;
    }
  }
  return true;
}

/// An area comes before those it prepares, even if it was added for another reason.
void link(Areas& areas) {
  const auto position = [&](ReleaseIndex release) {
    return static_cast<std::size_t>(std::ranges::find(areas, release, &DraftArea::release) -
                                    areas.begin());
  };
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (const Preparation& preparation : areas[i].entry->preparations) {
      const std::size_t added = position(preparation.release);
      if (added == areas.size()) continue;
      areas[added].prepares |= bit(i);
      if (preparation.required) areas[i].needs |= bit(added);
    }
  }
  for (std::size_t round = 0; round < areas.size(); ++round) {
    for (DraftArea& area : areas) {
      for (std::size_t i = 0; i < areas.size(); ++i) {
        if ((area.needs & bit(i)) != 0) area.needs |= areas[i].needs;
      }
    }
  }
}

}  // namespace

std::optional<Areas> route(const Catalogue& catalogue, const std::vector<Wanted>& wanted,
                           Preparations preparations) {
  if (wanted.size() > most_areas) return std::nullopt;
  Areas areas;
  for (const Wanted& item : wanted) {
    DraftArea& area = entry_for(areas, catalogue, item.release);
    area.role = item.role;
    area.wanted.add(item.sides);
    area.pain = item.pain;
  }
  if (!add_preparations(areas, catalogue, preparations)) return std::nullopt;
  std::ranges::sort(areas, {}, &DraftArea::release);
  link(areas);
  return areas;
}

}  // namespace rollplan
