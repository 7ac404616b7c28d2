// The planner's rules for what a routine says: why each step is there, why it has its tool, why an
// area is left out, and which notes there are.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner_breaches.hpp"
#include "text/time_text.hpp"

namespace rollplan::testing {

/// The reason why a side of an area is in the plan, before it becomes a sentence.
struct StepReason {
  enum class Kind {
    asked,     ///< it is sore; `other` is an area that it also prepares, if any
    run,       ///< this kind of run works it
    turn,      ///< its turn in the rotation
    prepares,  ///< it prepares `other`, which is in the plan
    stands_in  ///< replaces `other`, which is wanted on this side but left out because of `lost`
  };
  Kind kind = Kind::asked;
  const RuleArea* other = nullptr;
  Reason lost = Reason::time;
};

/// Why one side is left out; nothing if it is not.
inline std::optional<Reason> reason_of(const RuleArea& area, const RuleSide& side, Share share) {
  if (side.is_too_sore()) return Reason::pain;
  if (area.is_held_back) return Reason::preparation;
  if (!area.has_tool) return Reason::tool;
  if (share.cycles == 0) return Reason::time;
  return std::nullopt;
}

inline const Preparation* preparation_in(const RuleArea& area, const Release* first,
                                         const Catalogue& catalogue) {
  for (const Preparation& preparation : area.release->preparations) {
    if (&catalogue.releases[preparation.release] == first) return &preparation;
  }
  return nullptr;
}

inline std::size_t number_of(Side side) {
  return side == Side::left ? 0 : 1;
}

/// Works out the reasons for a routine's steps from the rules and from what is in the plan.
class StepReasons {
 public:
  StepReasons(const PlannerRules& rules, const Routine& routine)
      : rules_(rules), shares_(shares_of(rules.catalogue, routine)) {}

  StepReason reason(const Step& step) const {
    using Kind = StepReason::Kind;
    const RuleArea& area = area_of(rules_, step);
    const RuleArea* prepared = first_prepared(step, true);
    if (area.sides[number_of(step.side)].asked) return {Kind::asked, prepared, {}};
    if (area.role == Role::run) return {Kind::run, nullptr, {}};
    if (area.role == Role::rotation) return {Kind::turn, nullptr, {}};
    if (prepared == nullptr) prepared = first_on_other_side(step);
    if (prepared != nullptr) return {Kind::prepares, prepared, {}};
    const RuleArea* dropped = first_prepared(step, false);
    return {Kind::stands_in, dropped, lost(*dropped, step.side).value_or(Reason::time)};
  }

  std::string sentence(const Step& step) const {
    const StepReason why = reason(step);
    switch (why.kind) {
      case StepReason::Kind::asked:
        return asked_sentence(step, why);
      case StepReason::Kind::run:
        return run_sentence(step);
      case StepReason::Kind::turn:
        return is_plural(step.release) ? "Their turn today (nothing is sore)."
                                       : "Its turn today (nothing is sore).";
      case StepReason::Kind::prepares:
        return std::string(preparation_in(*why.other, step.release, rules_.catalogue)->because);
      case StepReason::Kind::stands_in:
        break;
    }
    return "Instead of the " + std::string(why.other->release->area) + instead_sentence(why);
  }

 private:
  static bool is_plural(const Release* release) { return release->plural; }

  static std::string instead_sentence(const StepReason& why) {
    const bool plural = is_plural(why.other->release);
    if (why.lost == Reason::tool) return ", for which you have no tool.";
    if (why.lost == Reason::time) return ", for which there is no time.";
    if (why.lost == Reason::pain) {
      return plural ? ", which are too painful to roll." : ", which is too painful to roll.";
    }
    return ", whose preparation is too painful to roll.";
  }

  std::optional<Reason> lost(const RuleArea& area, Side side) const {
    const Share share = shares_[index_of(rules_.catalogue, area.release->id)];
    return reason_of(area, area.sides[number_of(side)], share);
  }

  /// The first area, in the catalogue's order, that the step prepares and that is wanted on its
  /// side, either planned there or not.
  const RuleArea* first_prepared(const Step& step, bool comes) const {
    for (const RuleArea& area : rules_.areas) {
      if (!area.sides[number_of(step.side)].wanted) continue;
      if (preparation_in(area, step.release, rules_.catalogue) == nullptr) continue;
      if (lost(area, step.side).has_value() != comes) return &area;
    }
    return nullptr;
  }

  /// The first area that the step prepares and that is planned only on another side.
  const RuleArea* first_on_other_side(const Step& step) const {
    for (const RuleArea& area : rules_.areas) {
      if (!area.is_in_route()) continue;
      if (preparation_in(area, step.release, rules_.catalogue) == nullptr) continue;
      return shares_[index_of(rules_.catalogue, area.release->id)].cycles > 0 ? &area : nullptr;
    }
    return nullptr;
  }

  std::string asked_sentence(const Step& step, const StepReason& why) const {
    const auto& pain = area_of(rules_, step).sides[number_of(step.side)].pain;
    const bool plural = is_plural(step.release);
    std::string text = plural ? "Because they are sore" : "Because it is sore";
    if (pain) text += " (" + std::to_string(*pain) + " of 10)";
    if (why.other != nullptr) {
      text += plural ? "; they also prepare the " : "; it also prepares the ";
      text += why.other->release->area;
    }
    return text + ".";
  }

  std::string run_sentence(const Step& step) const {
    const RunIndex run = rules_.request.run.value();
    const int weight = weight_of(*step.release, run);
    const char* const load = weight == 3 ? "hard" : weight == 2 ? "quite a bit" : "a little";
    return "The " + std::string(rules_.catalogue.runs[run].name) + " worked " +
           (is_plural(step.release) ? "them " : "it ") + load + '.';
  }

  const PlannerRules& rules_;
  const Shares shares_;
};

inline Breach breach_of_reasons(const PlannerRules& rules, const Routine& routine) {
  const StepReasons reasons(rules, routine);
  for (const Step& step : routine.steps) {
    const std::string expected = reasons.sentence(step);
    if (step.because == expected) continue;
    return std::string(step.release->id) + ' ' + std::string(id_of(step.side)) + ": \"" +
           step.because + "\" instead of \"" + expected + '"';
  }
  return {};
}

/// How well the tool fits, and why it won over equally good ones: it is softer and that counts, or
/// it was already in hand.
inline std::string expected_tool_because(const PlannerRules& rules, const RuleArea& area,
                                         const Tool& tool, const Tool* in_hand) {
  const auto rank = [&](const Fitness& fitness) {
    return rank_of_tool(rules, area, fitness, in_hand);
  };
  const auto index = static_cast<ToolIndex>(&tool - rules.catalogue.tools.data());
  const ToolRank best = rank(*fitness_of(*area.release, index));
  std::string text = best[0] <= 1   ? "best fit"
                     : best[0] == 2 ? "good fit"
                                    : "the best you have for this";
  std::vector<ToolRank> as_good;
  for (const Fitness& fitness : area.release->tools) {
    const bool is_rival = fitness.tool != index && is_owned(rules.request, fitness.tool);
    if (is_rival && rank(fitness)[0] == best[0]) as_good.push_back(rank(fitness));
  }
  const std::string_view note = fitness_of(*area.release, index)->note;
  const std::string last = note.empty() ? "" : "; " + std::string(note);
  if (as_good.empty()) return text + last;
  const auto is_as_soft = [&](const ToolRank& rival) { return rival[1] == best[1]; };
  if (std::ranges::none_of(as_good, is_as_soft)) return text + ", softer" + last;
  return &tool == in_hand ? text + ", in hand" + last : text + last;
}

inline Breach breach_of_tool_reasons(const PlannerRules& rules, const Routine& routine) {
  const Tool* in_hand = nullptr;
  for (const AreaSteps& steps : by_area(routine)) {
    const Tool& tool = *steps.front()->tool;
    const std::string expected =
        expected_tool_because(rules, area_of(rules, *steps.front()), tool, in_hand);
    for (const Step* step : steps) {
      if (step->tool_because == expected) continue;
      return std::string(step->release->id) + " with " + std::string(tool.id) + ": \"" +
             step->tool_because + "\" instead of \"" + expected + '"';
    }
    in_hand = &tool;
  }
  return {};
}

/// All tools that the catalogue has for the area, in order: "a ball or a stick".
inline std::string tools_that_would_do(const PlannerRules& rules, const RuleArea& area) {
  std::vector<std::string> names;
  for (ToolIndex i = 0; i < rules.catalogue.tools.size(); ++i) {
    if (fitness_of(*area.release, i) == nullptr) continue;
    names.push_back("a " + std::string(rules.catalogue.tools[i].name));
  }
  std::string text = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    text += (i + 1 == names.size() ? " or " : ", ") + names[i];
  }
  return text;
}

/// The first area, in the catalogue's order, that is needed before this one, directly or
/// indirectly, and that has a side with too much pain.
inline const RuleArea* sore_preparation(const PlannerRules& rules, const RuleArea& area) {
  const RuleArea* first = nullptr;
  for (const Preparation& preparation : area.release->preparations) {
    if (!preparation.required) continue;
    const RuleArea& before = rules.areas[preparation.release];
    for (const RuleArea* sore :
         {before.has_side_too_sore() ? &before : nullptr, sore_preparation(rules, before)}) {
      if (sore != nullptr && (first == nullptr || sore < first)) first = sore;
    }
  }
  return first;
}

inline std::string expected_left_out_because(const PlannerRules& rules, const LeftOut& left) {
  const RuleArea& area = rules.areas[index_of(rules.catalogue, left.release->id)];
  const std::string needs = left.release->plural ? "They need " : "It needs ";
  switch (left.reason) {
    case Reason::pain:
      return "Pain of 8 or more.";
    case Reason::preparation:
      return needs + "the " + std::string(sore_preparation(rules, area)->release->area) +
             " first, and the pain there is too much to roll.";
    case Reason::tool:
      return std::string("None of your tools suits ") + (left.release->plural ? "them" : "it") +
             "; " + tools_that_would_do(rules, area) + " would do.";
    case Reason::time:
      break;
  }
  return needs + duration_text(left.needs.value()) + " more.";
}

inline Breach breach_of_left_out_reasons(const PlannerRules& rules, const Routine& routine) {
  for (const LeftOut& left : routine.left_out) {
    const std::string expected = expected_left_out_because(rules, left);
    if (left.because != expected) return left.because + " instead of " + expected;
  }
  return {};
}

}  // namespace rollplan::testing
