#include "core/routine_text.hpp"

#include <algorithm>

#include "core/lookup.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void add_if_new(std::vector<std::string>& list, std::string_view item) {
  if (std::ranges::find(list, item) == list.end()) list.emplace_back(item);
}

/// The side of the steps for an area.
Side side_done(const Routine& routine, const Release& release) {
  std::optional<Side> done;
  for (const Step& step : routine.steps) {
    if (step.release != &release) continue;
    if (done && *done != step.side) return Side::both;
    done = step.side;
  }
  return done.value_or(Side::both);
}

std::string sided_area(const Routine& routine, const Release& release) {
  const Side side = side_done(routine, release);
  if (side == Side::both) return std::string(release.area);
  const bool lacks_other = std::ranges::any_of(routine.left_out, [&](const LeftOut& item) {
    return item.release == &release && item.side != side;
  });
  return say("{}, {}{}", release.area, id_of(side), lacks_other ? " only" : "");
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

std::vector<std::string> sided_areas(const Routine& routine) {
  std::vector<std::string> areas;
  for (const Step& step : routine.steps) add_if_new(areas, sided_area(routine, *step.release));
  return areas;
}

std::vector<std::string> asked_areas(const Routine& routine) {
  std::vector<std::string> areas;
  for (const AskedArea& asked : routine.asked) {
    const bool is_done =
        std::ranges::find(routine.steps, asked.release, &Step::release) != routine.steps.end();
    if (is_done) add_if_new(areas, sided_area(routine, *asked.release));
  }
  return areas.empty() ? sided_areas(routine) : areas;
}

std::string area_line(const std::vector<std::string>& sided_areas) {
  const bool has_sides = std::ranges::any_of(
      sided_areas, [](const std::string& area) { return area.find(',') != std::string::npos; });
  const std::string_view separator = has_sides ? "; " : ", ";
  return joined(sided_areas, separator, separator);
}

std::vector<std::string> tools_of(const Routine& routine) {
  std::vector<std::string> tools;
  for (const Step& step : routine.steps) add_if_new(tools, step.tool->name);
  return tools;
}

std::string area_name(const Catalogue& catalogue, std::string_view release) {
  const auto known = release_with_id(catalogue, release);
  return known ? std::string(catalogue.releases[*known].area) : printable(release);
}

std::string pain_text(std::optional<int> before, std::optional<int> after) {
  if (before && after) return say("pain {} to {}", *before, *after);
  if (before) return say("pain {} before", *before);
  return after ? say("pain {} after", *after) : std::string();
}

std::string area_text(const Catalogue& catalogue, const AreaDone& area) {
  std::string text = area_name(catalogue, area.release);
  if (area.side != Side::both) text += say(", {}", id_of(area.side));
  const std::string pain = pain_text(area.pain_before, area.pain_after);
  return pain.empty() ? text : say("{}, {}", text, pain);
}

std::string session_text(const Catalogue& catalogue, const SessionRecord& session) {
  const std::string_view separator = session.areas.size() > 1 ? "; " : ", ";
  std::string text;
  for (const AreaDone& area : session.areas) text.append(area_text(catalogue, area)) += separator;
  if (session.total) text += say("{} ", clock_text(*session.total));
  return text + say("on {}", iso_date(session.date));
}

}  // namespace rollplan
