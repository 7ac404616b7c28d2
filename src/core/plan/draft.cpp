#include "core/plan/draft.hpp"

#include <algorithm>
#include <numeric>

namespace rollplan {

int DraftArea::rank() const {
  int highest = -1;
  const Sides sides = coming();
  for (const Side side : each_side) {
    const auto& own = pain[index_of(side)];
    if (own && sides.has(side)) highest = std::max(highest, own->rank);
  }
  return highest;
}

int Draft::full_cycles(const DraftArea& area) const {
  const Cycles& cycles = dose_of(catalogue, *area.entry).cycles;
  const int limit = area.entry->max_cycles.n > 0 ? area.entry->max_cycles.n : 6;
  const int own = request.before_run ? cycles.before_run.n
                  : area.is_chosen() ? cycles.asked.n
                  : area.required    ? cycles.required.n
                                     : cycles.optional.n;
  return std::min(own, limit);
}

bool Draft::may_stretch(const DraftArea& area) const {
  return area.is_chosen() && !request.before_run && !area.entry->stretch.text.empty();
}

Seconds Draft::cost(const DraftArea& area, int cycles, bool stretch) const {
  const Dose& dose = dose_of(catalogue, *area.entry);
  const int sides = area.coming().count();
  if (sides == 0 || cycles == 0) return Seconds(0);
  return dose.get_ready.length + sides * cycles * (dose.roll.length + dose.hold.length) +
         (sides - 1) * dose.change_sides.length + (stretch ? sides : 0) * dose.stretch.length +
         dose.test_drive.length;
}

Seconds Draft::full_cost(const DraftArea& area) const {
  return cost(area, full_cycles(area), may_stretch(area));
}

Seconds Draft::total() const {
  Seconds sum{};
  for (const DraftArea& area : areas) sum += cost(area, area.cycles, area.stretch);
  return sum;
}

Seconds Draft::full_total() const {
  Seconds sum{};
  for (const DraftArea& area : areas) sum += full_cost(area);
  return sum;
}

Seconds Draft::smallest_addition(std::size_t area, AreaBits present) const {
  const AreaBits wanted = (bit(area) | areas[area].needs) & ~present;
  Seconds sum{};
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if ((wanted & bit(i)) != 0) sum += smallest_cost(areas[i]);
  }
  return sum;
}

AreaBits Draft::present() const {
  AreaBits bits = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i].comes()) bits |= bit(i);
  }
  return bits;
}

std::vector<std::size_t> Draft::by_soreness() const {
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return areas[a].rank() > areas[b].rank(); });
  return order;
}

}  // namespace rollplan
