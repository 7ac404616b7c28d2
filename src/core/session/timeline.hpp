// Questions about a timeline that a session needs answered.
#pragma once

#include <cstddef>

#include "rollplan/session.hpp"

namespace rollplan {

/// The number of areas, and the one that a cue belongs to, counted from 0.
std::size_t area_count(const Timeline& timeline);
std::size_t area_at(const Timeline& timeline, std::size_t cue);

/// The cue, this one or an earlier one, that says which position to take.
std::size_t position_at(const Timeline& timeline, std::size_t cue);

/// Whether no later cue belongs to the same area.
bool ends_area(const Timeline& timeline, std::size_t cue);

/// Whether no earlier cue of the same step is of the same kind.
bool is_first_of_kind(const Timeline& timeline, std::size_t cue);

Seconds length_of_cue(const Timeline& timeline, std::size_t cue);

}  // namespace rollplan
