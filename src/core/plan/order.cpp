#include "core/plan/order.hpp"

namespace rollplan {
namespace {

/// Areas are few, so depth first by recursion is safe.
void place(const Draft& draft, std::size_t area, AreaBits& placed,
           std::vector<std::size_t>& order) {
  if ((placed & bit(area)) != 0) return;
  placed |= bit(area);
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if ((draft.areas[i].prepares & bit(area)) != 0) place(draft, i, placed, order);
  }
  if (draft.areas[area].comes()) order.push_back(area);
}

}  // namespace

std::vector<std::size_t> floor_order(const Draft& draft) {
  std::vector<std::size_t> order;
  AreaBits placed = 0;
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if (draft.areas[i].comes()) place(draft, i, placed, order);
  }
  return order;
}

}  // namespace rollplan
