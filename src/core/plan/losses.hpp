// Step 4 of planning, and the part of step 8 that keeps an area away: pain of 8
// or more, a preparation with such pain, no tool that suits.
#pragma once

#include "core/plan/draft.hpp"

namespace rollplan {

/// Whether any of the tools owned suits the release.
bool has_tool(const Draft& draft, const Release& release);

/// Marks the sides that cannot come, each with its first reason, and the areas
/// that must be gentle. A preparation without a tool holds nothing back.
void mark_losses(Draft& draft);

}  // namespace rollplan
