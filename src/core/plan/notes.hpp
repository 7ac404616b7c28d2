// What a routine says beside its steps.
#pragma once

#include <vector>

#include "core/plan/draft.hpp"

namespace rollplan {

/// Refusals, pain that forbids pressure, cautions and information, in that order.
std::vector<Note> notes_for(const Draft& draft, const Resolution& resolution);

/// What does not come, and why, in the catalogue's order.
std::vector<LeftOut> left_out_of(const Draft& draft);

}  // namespace rollplan
