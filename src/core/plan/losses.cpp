#include <algorithm>
#include <bit>

#include "core/plan/stages.hpp"

namespace rollplan {
namespace {

bool hurts_too_much(const std::optional<Pain>& pain) {
  return pain && pain->rank >= no_pressure_from;
}

bool hurts_too_much(const DraftArea& area) {
  return hurts_too_much(area.pain[0]) || hurts_too_much(area.pain[1]);
}

/// Marks all wanted sides that have no reason yet.
void lose(DraftArea& area, Reason reason) {
  for (const Side side : each_side) {
    auto& lost = area.lost[index_of(side)];
    if (area.wanted.has(side) && !lost) lost = reason;
  }
}

/// The area itself and all areas that prepare it, directly or indirectly.
AreaBits preparations_of(const Draft& draft, std::size_t area) {
  AreaBits found = bit(area);
  for (std::size_t round = 0; round < draft.areas.size(); ++round) {
    for (std::size_t i = 0; i < draft.areas.size(); ++i) {
      if ((draft.areas[i].prepares & found) != 0) found |= bit(i);
    }
  }
  return found;
}

template <class Visit>
void each_area(Draft& draft, AreaBits bits, Visit visit) {
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if ((bits & bit(i)) != 0) visit(draft.areas[i]);
  }
}

}  // namespace

bool has_tool(const Draft& draft, const Release& release) {
  return std::ranges::any_of(release.tools, [&](const Fitness& fitness) {
    return std::ranges::find(draft.owned, fitness.tool) != draft.owned.end();
  });
}

void mark_losses(Draft& draft) {
  AreaBits painful = 0;
  AreaBits without_tool = 0;
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    DraftArea& area = draft.areas[i];
    area.gentle = draft.level == Level::gentle;
    if (hurts_too_much(area)) painful |= bit(i);
    if (!has_tool(draft, *area.entry)) without_tool |= bit(i);
    for (const Side side : each_side) {
      if (hurts_too_much(area.pain[index_of(side)])) area.lost[index_of(side)] = Reason::pain;
    }
  }
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if ((painful & bit(i)) == 0) continue;
    each_area(draft, preparations_of(draft, i), [](DraftArea& area) { area.gentle = true; });
  }
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    DraftArea& area = draft.areas[i];
    if (const AreaBits painful_needs = area.needs & painful; painful_needs != 0) {
      lose(area, Reason::preparation);
      area.held_back_by = static_cast<std::size_t>(std::countr_zero(painful_needs));
    }
    if ((without_tool & bit(i)) != 0) lose(area, Reason::tool);
    area.needs &= ~without_tool;
  }
}

}  // namespace rollplan
