#include "rollplan/routine.hpp"

#include <array>

#include "core/routine_text.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

template <class Enum, std::size_t N>
constexpr std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void add_if_new(std::vector<std::string>& list, std::string_view item) {
  for (const std::string& known : list) {
    if (known == item) return;
  }
  list.emplace_back(item);
}

}  // namespace

std::string_view id_of(CueKind kind) {
  return name_in<CueKind, 6>({"get-ready", "roll", "hold", "switch", "stretch", "test-drive"},
                             kind);
}

std::string_view id_of(Role role) {
  return name_in<Role, 4>({"added", "rotation", "run", "asked"}, role);
}

std::string_view id_of(NoteKind kind) {
  return name_in<NoteKind, 3>({"safety", "caution", "info"}, kind);
}

std::string_view id_of(Reason reason) {
  return name_in<Reason, 4>({"pain", "preparation", "tool", "time"}, reason);
}

std::string_view id_of(Side side) {
  return name_in<Side, 3>({"left", "right", "both"}, side);
}

std::string_view id_of(Level level) {
  return name_in<Level, 3>({"gentle", "normal", "firm"}, level);
}

Seconds length_of(const Step& step) {
  Seconds sum{};
  for (const Cue& cue : step.cues) sum += cue.length;
  return sum;
}

Seconds length_of(const Routine& routine) {
  Seconds sum{};
  for (const Step& step : routine.steps) sum += length_of(step);
  return sum;
}

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
