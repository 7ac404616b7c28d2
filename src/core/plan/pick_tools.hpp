// Step 8 of planning: a tool for each area.
#pragma once

#include <vector>

#include "core/plan/draft.hpp"

namespace rollplan {

/// A tool and what decided for it.
struct Pick {
  const Tool* tool = nullptr;
  const Fitness* fitness = nullptr;
  int number = 0;  ///< 0 or 1 best, 2 good, 3 nothing better owned
  enum class Tie { none, softer, in_hand, order } tie = Tie::none;
};

/// One for each entry of `order`: the lowest number; on a tie the softer where
/// the area is tender or gentle, then the one in hand, then the catalogue's order.
std::vector<Pick> pick_tools(const Draft& draft, const std::vector<std::size_t>& order);

}  // namespace rollplan
