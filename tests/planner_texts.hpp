// The planner's rules for the texts of cues.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planner_breaches.hpp"
#include "text/words.hpp"

namespace rollplan::testing {

/// A text of the catalogue with the tool and the sides filled in.
inline std::string filled(std::string_view pattern, const Step& step, Side side,
                          std::string_view aim) {
  const Side other = side == Side::left ? Side::right : Side::left;
  const std::pair<std::string_view, std::string_view> values[] = {{"{tool}", step.tool->name},
                                                                  {"{side}", id_of(side)},
                                                                  {"{other}", id_of(other)},
                                                                  {"{aim}", aim}};
  std::string text(pattern);
  for (const auto& [name, value] : values) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

/// The tool's text for a position, otherwise the release's.
inline std::string_view said_of(const PlannerRules& rules, const Step& step,
                                Statement Position::*part) {
  const auto tool = static_cast<ToolIndex>(step.tool - rules.catalogue.tools.data());
  const std::string_view with_tool = (fitness_of(*step.release, tool)->position.*part).text;
  return with_tool.empty() ? (step.release->position.*part).text : with_tool;
}

/// The text of a cue, except the words at the end of an area.
inline std::string expected_text(const PlannerRules& rules, const Step& step, const Cue& cue) {
  const Pressure& pressure = pressure_of(rules, area_of(rules, step));
  const auto say = [&](std::string_view pattern) {
    return capitalised(filled(pattern, step, cue.side, pressure.aim));
  };
  switch (cue.kind) {
    case CueKind::get_ready:
      return say(said_of(rules, step, &Position::lie));
    case CueKind::change_sides:
      return "Change sides. " + say(said_of(rules, step, &Position::lie));
    case CueKind::roll:
      return say(said_of(rules, step, &Position::roll));
    case CueKind::hold:
      return say(rules.catalogue.hold.text);
    case CueKind::stretch:
      return say(step.release->stretch.text);
    case CueKind::test_drive:
      break;
  }
  return capitalised(
      filled(step.release->test_drive.text, step, area_of(rules, step).first_side(), pressure.aim));
}

/// Announces the next area, in the last cue of the one before: "Next: glutes, foam roller."
inline std::string next_words(const Step& next) {
  return "Next: " + std::string(next.release->area) + ", " + std::string(next.tool->name) + '.';
}

inline Breach breach_of_hints(const PlannerRules& rules, const Routine& routine) {
  for (const Step& step : routine.steps) {
    const std::string_view aim = pressure_of(rules, area_of(rules, step)).aim;
    const auto say = [&](Statement Position::*part) {
      return filled(said_of(rules, step, part), step, step.side, aim);
    };
    if (step.lighter != say(&Position::lighter)) return "lighter: " + step.lighter;
    const RuleArea& area = area_of(rules, step);
    const bool is_light = rules.request.before_run || area.is_gentle || area.is_tender();
    const std::string stronger = is_light ? std::string() : say(&Position::stronger);
    if (step.stronger != stronger) return "stronger: " + step.stronger;
  }
  return {};
}

inline Breach breach_of_texts(const PlannerRules& rules, const Routine& routine) {
  const std::vector<AreaSteps> areas = by_area(routine);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (const Step* step : areas[i]) {
      for (const Cue& cue : step->cues) {
        std::string expected = expected_text(rules, *step, cue);
        if (cue.kind == CueKind::test_drive) {
          if (!expected.empty()) expected += ' ';
          expected +=
              i + 1 < areas.size() ? next_words(*areas[i + 1].front()) : "That was the last one.";
        }
        if (cue.text != expected) return cue.text + " instead of " + expected;
      }
    }
  }
  return {};
}

}  // namespace rollplan::testing
