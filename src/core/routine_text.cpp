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

std::string no_pressure_text(const Release& release, Side side) {
  return say("{}: at 8 or more, don't press there. See a doctor or physio.",
             area_and_side(release, side));
}

std::string pressure_hints(const Step& step) {
  std::string hints;
  if (!step.lighter.empty()) hints = say("Lighter: {}", step.lighter);
  if (step.stronger.empty()) return hints;
  return say("{}{}Stronger: {}", hints, hints.empty() ? "" : " ", step.stronger);
}

std::string next_words(const Release& next, const Tool& tool) {
  return say("Next: {}, {}.", next.area, tool.name);
}

const Statement& closing_of(const Routine& routine) {
  const Catalogue& catalogue = *routine.catalogue;
  const bool has_own = routine.before_run && !catalogue.closing_before_run.text.empty();
  return has_own ? catalogue.closing_before_run : catalogue.closing;
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
