// The stages of planning, in the order in which `plan` goes through them. Each has its own
// source file.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/draft.hpp"
#include "core/plan/resolve.hpp"
#include "core/plan/sides.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

// Step 1, finding the areas that the words ask for, is in resolve.hpp.

// Step 2, route.cpp: adds the preparations of the areas.

enum class Preparations { required_only, all };

/// An area to roll for its own sake, before its preparations are known.
struct Wanted {
  ReleaseIndex release{};
  Role role = Role::asked;
  Sides sides{Side::both};
  std::array<std::optional<Pain>, 2> pain;
};

/// The wanted areas, their preparations, the preparations of these and so on, in the
/// catalogue's order. Null if there would be more than `most_areas`.
std::optional<std::vector<DraftArea>> route(const Catalogue& catalogue,
                                            const std::vector<Wanted>& wanted,
                                            Preparations preparations);

// Step 3, choose.cpp: chooses areas if nothing is sore.

/// How hard the run works the release's area, 0 to 3.
int weight_after(const Release& release, RunIndex run);

/// Ranks the areas by weight after a run, otherwise by how long ago they were rolled, and takes
/// each that fits completely. If none does, takes the first with all its preparations and
/// leaves it to `fit` to shorten them. The draft must have a budget.
void choose_areas(Draft& draft);

// Step 4, losses.cpp: finds areas that cannot be rolled, because they or a preparation hurt too
// much, or because no owned tool suits them.

/// Whether an owned tool suits the release.
bool has_tool(const Draft& draft, const Release& release);

/// Marks the sides that cannot be rolled, each with its first reason, and the areas that must be
/// gentle. A preparation without a tool does not hold other areas back.
void mark_losses(Draft& draft);

// Step 5, the dose of an area, is in draft.hpp.

// Step 6, fit.cpp: fits the areas into the time.

/// Gives every area its cycles and stretches: all of them without a budget, otherwise the best
/// plan that fits. The first difference decides which of two plans is better: more chosen
/// areas, sorer areas, preparations, second cycles, stretches, third cycles, and so on.
void fit(Draft& draft);

// Step 7, order.cpp: puts the areas in the order of rolling.

/// The areas of the plan in the catalogue's order, except that a preparation comes directly before
/// its area if it would otherwise come later.
std::vector<std::size_t> floor_order(const Draft& draft);

// Step 8, pick_tools.cpp: picks a tool for each area.

/// A tool, and why it was picked.
struct Pick {
  const Tool* tool = nullptr;
  const Fitness* fitness = nullptr;
  int number = 0;  ///< 0 or 1 best, 2 good, 3 only if nothing better is owned
  enum class Tie { none, softer, in_hand, order } tie = Tie::none;
};

/// Picks the tool with the lowest number for each entry of `order`. On a tie: the softer tool if
/// the area is tender or gentle, then the one in hand, then the first of the catalogue.
std::vector<Pick> pick_tools(const Draft& draft, const std::vector<std::size_t>& order);

/// Two tools with which as many areas of the plan as possible can still be rolled: the first
/// such in the catalogue's order. Null if fewer than two suit any.
std::optional<std::pair<ToolIndex, ToolIndex>> two_tools_for(const Draft& draft);

// Step 9, compose.cpp: writes the cues and their texts.

/// How to lie with that tool, the text of the cue `get ready`.
std::string position_text(const Catalogue& catalogue, const Release& release, const Tool& tool,
                          Side side, std::string_view aim);
/// The same for an area's second side.
std::string second_position_text(std::string_view position);

/// The steps of the areas in `order`, with the tools picked for these.
std::vector<Step> compose_steps(const Draft& draft, const std::vector<std::size_t>& order,
                                const std::vector<Pick>& picks);

/// Whether the run's file leaves the kind of run open, or shows that it was not a run.
inline bool has_no_kind(const Request& request) {
  return request.ran && request.ran->kind.empty();
}

// Besides the steps, reasons.cpp and notes.cpp: explain the plan.

/// Why a side of the area `index` is in the plan, as a sentence.
std::string why_here(const Draft& draft, std::size_t index, Side side);
/// Why the tool was picked: "best fit, in hand".
std::string why_tool(const Pick& pick);
/// Why the area `index` is not in the plan, as a sentence.
std::string why_left_out(const Draft& draft, std::size_t index, Reason reason);

/// In this order: refusals, pain that forbids pressure, cautions, information.
std::vector<Note> notes_for(const Draft& draft, const Resolution& resolution);

/// Areas that are not in the routine, and why, in the catalogue's order.
std::vector<LeftOut> left_out_of(const Draft& draft);

}  // namespace rollplan
