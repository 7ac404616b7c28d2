// Describes how a routine breaks one of the planner's rules; empty if it does not.
//
// Each function uses the rules' own view of the request and the routine.
#pragma once

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "planner_choice.hpp"

namespace rollplan::testing {

using Breach = std::string;

/// The steps of one area, which are consecutive.
using AreaSteps = std::vector<const Step*>;

inline std::vector<AreaSteps> by_area(const Routine& routine) {
  std::vector<AreaSteps> areas;
  const Step* last = nullptr;
  for (const Step& step : routine.steps) {
    if (last == nullptr || last->area != step.area) areas.emplace_back();
    areas.back().push_back(&step);
    last = &step;
  }
  return areas;
}

inline const RuleArea& area_of(const PlannerRules& rules, const Step& step) {
  return rules.areas[index_of(rules.catalogue, step.release->id)];
}

inline Breach breach_of_numbers(const Routine& routine) {
  int expected = 0;
  for (const AreaSteps& steps : by_area(routine)) {
    ++expected;
    if (steps.front()->area != expected) return "areas are not counted from 1 without a gap";
    if (steps.size() > 2) return "an area of more than two steps";
    if (steps.size() == 2 && steps[0]->side == steps[1]->side) return "one side twice";
  }
  return {};
}

/// A cue as one line, for comparisons.
inline std::string line_of(CueKind kind, Side side, Seconds length) {
  return std::string(id_of(kind)) + ' ' + std::string(id_of(side)) + ' ' +
         std::to_string(length.count()) + '\n';
}

/// All cues of an area by the rules, with a line of dashes before each side.
inline std::string expected_cues(const PlannerRules& rules, const RuleArea& area, Share share) {
  const Dose& dose = dose_of(rules.catalogue, *area.release);
  const Side first = area.first_side();
  std::vector<Side> sides{first};
  if (area.side_count() == 2) sides.push_back(first == Side::left ? Side::right : Side::left);
  std::string text;
  for (const Side side : sides) {
    text += "--\n";
    text += side == first ? line_of(CueKind::get_ready, side, dose.get_ready.length)
                          : line_of(CueKind::change_sides, side, dose.change_sides.length);
    for (int cycle = 0; cycle < share.cycles; ++cycle) {
      text += line_of(CueKind::roll, side, dose.roll.length);
      text += line_of(CueKind::hold, side, dose.hold.length);
    }
  }
  for (const Side side : sides) {
    if (share.stretch) text += line_of(CueKind::stretch, side, dose.stretch.length);
  }
  return text + line_of(CueKind::test_drive, Side::both, dose.test_drive.length);
}

/// Checks sides, cycles, stretches and test drives, cue by cue.
inline Breach breach_of_cues(const PlannerRules& rules, const Routine& routine) {
  const Shares shares = shares_of(rules.catalogue, routine);
  for (const AreaSteps& steps : by_area(routine)) {
    const RuleArea& area = area_of(rules, *steps.front());
    const Share share = shares[index_of(rules.catalogue, area.release->id)];
    if (!area.is_in_route() || !area.can_come()) return "an area that must not come";
    if (share.cycles > area.full) return "more cycles than the dose";
    if (share.stretch && !area.may_stretch) return "a stretch where there is none";
    std::string text;
    for (const Step* step : steps) {
      text += "--\n";
      for (const Cue& cue : step->cues) text += line_of(cue.kind, cue.side, cue.length);
    }
    const std::string expected = expected_cues(rules, area, share);
    if (text != expected) return text + "instead of\n" + expected;
  }
  return {};
}

inline Breach breach_of_roles(const PlannerRules& rules, const Routine& routine) {
  for (const Step& step : routine.steps) {
    if (step.role != area_of(rules, step).role)
      return "the role of " + std::string(step.release->id);
  }
  return {};
}

/// Goes through the areas in the catalogue's order, and puts missing preparations before each.
class ExpectedOrder {
 public:
  ExpectedOrder(const PlannerRules& rules, const Shares& shares)
      : rules_(rules), shares_(shares), done_(shares.size()) {
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (shares[i].cycles > 0) put(i);
    }
  }

  std::string text;

 private:
  void put(std::size_t at) {
    // An area outside the route brings no preparations.
    if (done_[at] || !rules_.areas[at].is_in_route()) return;
    done_[at] = true;
    std::vector<std::size_t> first;
    for (const Preparation& preparation : rules_.areas[at].release->preparations) {
      first.push_back(preparation.release);
    }
    std::ranges::sort(first);
    for (const std::size_t i : first) put(i);
    if (shares_[at].cycles > 0) text += std::string(rules_.areas[at].release->id) + ' ';
  }

  const PlannerRules& rules_;
  const Shares& shares_;
  std::vector<bool> done_;
};

inline Breach breach_of_order(const PlannerRules& rules, const Routine& routine) {
  std::string text;
  for (const AreaSteps& steps : by_area(routine)) text += std::string(steps[0]->release->id) + ' ';
  const std::string expected = ExpectedOrder(rules, shares_of(rules.catalogue, routine)).text;
  return text == expected ? Breach() : text + "instead of " + expected;
}

/// Smaller is better; compared from left to right.
using ToolRank = std::array<std::int64_t, 4>;

inline ToolRank rank_of_tool(const PlannerRules& rules, const RuleArea& area,
                             const Fitness& fitness, const Tool* in_hand) {
  const Tool* tool = &rules.catalogue.tools[fitness.tool];
  const bool is_soft_wanted = area.is_tender() || area.is_gentle;
  const int number = is_soft_wanted               ? fitness.tender
                     : rules.level == Level::firm ? fitness.firm
                                                  : fitness.normal;
  return {number, is_soft_wanted ? tool->softness : 0, int{tool != in_hand}, fitness.tool};
}

inline Breach breach_of_tools(const PlannerRules& rules, const Routine& routine) {
  const Tool* in_hand = nullptr;
  for (const AreaSteps& steps : by_area(routine)) {
    const RuleArea& area = area_of(rules, *steps.front());
    const Fitness* best = nullptr;
    for (const Fitness& fitness : area.release->tools) {
      if (!is_owned(rules.request, fitness.tool)) continue;
      if (best == nullptr ||
          rank_of_tool(rules, area, fitness, in_hand) < rank_of_tool(rules, area, *best, in_hand)) {
        best = &fitness;
      }
    }
    if (best == nullptr) return "a step without a suited tool";
    in_hand = &rules.catalogue.tools[best->tool];
    for (const Step* step : steps) {
      if (step->tool == in_hand) continue;
      return std::string(step->tool->id) + " for " + std::string(step->release->id) +
             " instead of " + std::string(in_hand->id);
    }
  }
  return {};
}

inline const Pressure& pressure_of(const PlannerRules& rules, const RuleArea& area) {
  const Pressures& pressure = rules.catalogue.pressure;
  const Pressure* usual = &pressure.normal;
  if (area.is_tender() || area.is_gentle) usual = &pressure.gentle;
  if (rules.request.before_run) usual = &pressure.before_run;
  const Pressure& own = area.release->pressure;
  return own.cap != 0 && own.cap <= usual->cap ? own : *usual;
}

inline Breach breach_of_caps(const PlannerRules& rules, const Routine& routine) {
  for (const Step& step : routine.steps) {
    if (step.pain_cap != pressure_of(rules, area_of(rules, step)).cap) {
      return "pain cap " + std::to_string(step.pain_cap) + " for " + std::string(step.release->id);
    }
  }
  return {};
}

/// Checks what was asked for: one line for each area, or two if its sides differ.
inline Breach breach_of_asked(const PlannerRules& rules, const std::vector<Wish>& wishes,
                              const Routine& routine) {
  const auto line = [](const Release& release, Side side, std::optional<int> pain) {
    return std::string(release.id) + ' ' + std::string(id_of(side)) + ' ' +
           (pain ? std::to_string(*pain) : "null") + '\n';
  };
  std::string text;
  for (const AskedArea& asked : routine.asked) text += line(*asked.release, asked.side, asked.pain);
  std::string expected;
  for (const Wish& wish : wishes) {
    const Release& release = *rules.areas[wish.release].release;
    const auto& [left, right] = wish.sides;
    if (left.asked && right.asked && left.pain == right.pain) {
      expected += line(release, Side::both, left.pain);
      continue;
    }
    if (left.asked) expected += line(release, Side::left, left.pain);
    if (right.asked) expected += line(release, Side::right, right.pain);
  }
  return text == expected ? Breach() : text + "instead of\n" + expected;
}

/// Everything in a routine as text, to compare two routines.
inline std::string fingerprint(const Routine& routine) {
  std::ostringstream text;
  text << static_cast<int>(routine.level) << routine.before_run << ' '
       << routine.budget.value_or(Seconds(-1)).count() << ' ' << routine.full.count() << ' '
       << static_cast<int>(routine.verdict) << '\n';
  for (const AskedArea& asked : routine.asked) {
    text << asked.release->id << id_of(asked.side) << asked.pain.value_or(-1) << '\n';
  }
  for (const Note& note : routine.notes) {
    text << id_of(note.kind) << note.id << (note.release == nullptr ? "" : note.release->id)
         << note.whole() << '\n';
  }
  for (const Step& step : routine.steps) {
    text << step.area << step.release->id << step.tool->id << id_of(step.side) << id_of(step.role)
         << step.because << step.tool_because << step.lighter << step.stronger << step.pain_cap
         << '\n';
    for (const Cue& cue : step.cues) {
      text << line_of(cue.kind, cue.side, cue.length) << cue.text << '\n';
    }
  }
  for (const LeftOut& left : routine.left_out) {
    text << left.release->id << id_of(left.side) << id_of(left.reason)
         << left.needs.value_or(Seconds(-1)).count() << left.because << '\n';
  }
  return text.str();
}

}  // namespace rollplan::testing
