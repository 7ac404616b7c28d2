#include "core/plan/stages.hpp"

namespace rollplan {
namespace {

/// There are at most sixteen areas, so recursion cannot go too deep.
void visit(const Draft& draft, std::size_t area, AreaBits& visited,
           std::vector<std::size_t>& order) {
  if ((visited & bit(area)) != 0) return;
  visited |= bit(area);
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if ((draft.areas[i].prepares & bit(area)) != 0) visit(draft, i, visited, order);
  }
  if (draft.areas[area].comes()) order.push_back(area);
}

}  // namespace

std::vector<std::size_t> floor_order(const Draft& draft) {
  std::vector<std::size_t> order;
  AreaBits visited = 0;
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    if (draft.areas[i].comes()) visit(draft, i, visited, order);
  }
  return order;
}

}  // namespace rollplan
