#include "rollplan/catalogue.hpp"

#include <algorithm>

namespace rollplan {

Position position_with(const Catalogue& catalogue, const Release& release, const Tool& tool) {
  const auto is_for_tool = [&](const Fitness& fitness) {
    return &catalogue.tools[fitness.tool] == &tool;
  };
  const auto found = std::ranges::find_if(release.tools, is_for_tool);
  if (found == release.tools.end()) return release.position;
  const auto first_with_text = [](const Statement& with_tool, const Statement& own) {
    return with_tool.text.empty() ? own : with_tool;
  };
  const Position& own = release.position;
  const Position& with_tool = found->position;
  return Position{first_with_text(with_tool.lie, own.lie),
                  first_with_text(with_tool.roll, own.roll),
                  first_with_text(with_tool.lighter, own.lighter),
                  first_with_text(with_tool.stronger, own.stronger)};
}

}  // namespace rollplan
