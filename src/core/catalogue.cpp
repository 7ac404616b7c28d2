#include "rollplan/catalogue.hpp"

#include <algorithm>

namespace rollplan {
namespace {

/// Null if the tool does not suit the release.
const Fitness* fitness_of(const Catalogue& catalogue, const Release& release, const Tool& tool) {
  const auto is_for_tool = [&](const Fitness& fitness) {
    return &catalogue.tools[fitness.tool] == &tool;
  };
  const auto found = std::ranges::find_if(release.tools, is_for_tool);
  return found == release.tools.end() ? nullptr : &*found;
}

}  // namespace

Position position_with(const Catalogue& catalogue, const Release& release, const Tool& tool) {
  const Fitness* found = fitness_of(catalogue, release, tool);
  if (found == nullptr) return release.position;
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

const Figure* figure_with(const Catalogue& catalogue, const Release& release, const Tool& tool) {
  const Fitness* found = fitness_of(catalogue, release, tool);
  return found != nullptr && found->figure != nullptr ? found->figure : release.figure;
}

}  // namespace rollplan
