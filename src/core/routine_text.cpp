#include "core/routine_text.hpp"

#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void add_if_new(std::vector<std::string>& list, std::string_view item) {
  for (const std::string& known : list) {
    if (known == item) return;
  }
  list.emplace_back(item);
}

}  // namespace

std::string area_and_side(const Release& release, Side side) {
  const std::string area = capitalised(release.area);
  return side == Side::both ? area : say("{}, {}", area, id_of(side));
}

std::vector<std::string> areas_of(const Routine& routine) {
  std::vector<std::string> areas;
  for (const Step& step : routine.steps) add_if_new(areas, step.release->area);
  return areas;
}

std::vector<std::string> tools_of(const Routine& routine) {
  std::vector<std::string> tools;
  for (const Step& step : routine.steps) add_if_new(tools, step.tool->name);
  return tools;
}

}  // namespace rollplan
