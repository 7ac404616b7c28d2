// The stages of planning, in the order in which `plan` goes through them. Each has
// a source of its name.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/draft.hpp"
#include "core/plan/resolve.hpp"
#include "core/plan/sides.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

// Step 1, which areas the words ask for, is in resolve.hpp.

// Step 2, route.cpp: the preparations that come with the areas.

enum class Preparations { required_only, all };

/// An area to be rolled for its own sake, before its preparations are known.
struct Wanted {
  ReleaseIndex release{};
  Role role = Role::asked;
  Sides sides{Side::both};
  std::array<std::optional<Pain>, 2> pain;
};

/// The areas wanted and, transitively, their preparations, in the catalogue's
/// order. Nothing if that would be more than `most_areas`.
std::optional<std::vector<DraftArea>> route(const Catalogue& catalogue,
                                            const std::vector<Wanted>& wanted,
                                            Preparations preparations);

// Step 3, choose.cpp: which areas, when nothing is sore.

/// Fills the draft with the areas that come whole, from the top of the ranking
/// down: by weight after a run, else by whose turn it is. If none comes whole,
/// the first of the ranking and all its preparations, to be fitted as if asked
/// for. The draft's budget must be set.
void choose_areas(Draft& draft);

// Step 4, losses.cpp: pain of 8 or more, a preparation with such pain, no tool
// that suits.

/// Whether any of the tools owned suits the release.
bool has_tool(const Draft& draft, const Release& release);

/// Marks the sides that cannot come, each with its first reason, and the areas
/// that must be gentle. A preparation without a tool holds nothing back.
void mark_losses(Draft& draft);

// Step 5, the dose of an area, is in draft.hpp.

// Step 6, fit.cpp: which areas come into the time there is, and with how much.

/// Gives every area of the draft its cycles and stretches: all of them without
/// a budget, else the best plan that fits. Plans are compared as lists, and the
/// first difference decides: how many chosen areas come; which, the sorest
/// first; preparations; second cycles; stretches; third cycles, and so on.
void fit(Draft& draft);

// Step 7, order.cpp: the order on the floor.

/// The areas that come, in the catalogue's order, but each directly after those
/// of its preparations that were not done yet.
std::vector<std::size_t> floor_order(const Draft& draft);

// Step 8, pick_tools.cpp: a tool for each area.

/// A tool and what decided for it.
struct Pick {
  const Tool* tool = nullptr;
  const Fitness* fitness = nullptr;
  int number = 0;  ///< 0 or 1 best, 2 good, 3 nothing better owned
  enum class Tie { none, softer, in_hand, order } tie = Tie::none;
};

/// One for each entry of `order`: the lowest number; on a tie the softer where
/// the area is tender or gentle, then the one in hand, then the catalogue's order.
std::vector<Pick> pick_tools(const Draft& draft, const std::vector<std::size_t>& order);

// Step 9, compose.cpp: the cues and their texts, with the pressure that fits.

/// How to lie with that tool, as `get ready` says it.
std::string position_text(const Catalogue& catalogue, const Release& release, const Tool& tool,
                          Side side, std::string_view aim);
/// The same for an area's second side.
std::string second_position_text(std::string_view position);

/// The steps of the areas in `order`, with the tools picked for them.
std::vector<Step> compose_steps(const Draft& draft, const std::vector<std::size_t>& order,
                                const std::vector<Pick>& picks);

// Beside the steps, reasons.cpp and notes.cpp: why each thing is as it is.

/// A sentence: why a side of the area of that index is in the plan.
std::string why_here(const Draft& draft, std::size_t index, Side side);
/// Some words: "best fit, in hand".
std::string why_tool(const Pick& pick);
/// A sentence: why the area of that index is not in the plan.
std::string why_left_out(const Draft& draft, std::size_t index, Reason reason);

/// Refusals, pain that forbids pressure, cautions and information, in that order.
std::vector<Note> notes_for(const Draft& draft, const Resolution& resolution);

/// Areas that are not in the routine, and why, in the catalogue's order.
std::vector<LeftOut> left_out_of(const Draft& draft);

}  // namespace rollplan
