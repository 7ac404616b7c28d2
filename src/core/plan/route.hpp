// Step 2 of planning: the preparations that come with the areas.
#pragma once

#include <optional>
#include <vector>

#include "core/plan/draft.hpp"

namespace rollplan {

enum class Preparations { required_only, all };

/// An area that somebody wants, before its preparations are known.
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

}  // namespace rollplan
