// Looks up facts about a timeline that a live session needs.
#pragma once

#include <cstddef>

#include "rollplan/session.hpp"

namespace rollplan {

/// The number of areas, and the index of the area that a cue belongs to.
std::size_t area_count(const Timeline& timeline);
std::size_t area_at(const Timeline& timeline, std::size_t cue);

/// The most recent cue, up to this one, that says which position to take.
std::size_t position_at(const Timeline& timeline, std::size_t cue);

/// Whether this is the last cue of its area.
bool ends_area(const Timeline& timeline, std::size_t cue);

/// Whether no earlier cue of the same step is of the same kind and has the same text.
bool is_first_of_kind(const Timeline& timeline, std::size_t cue);

Seconds length_of_cue(const Timeline& timeline, std::size_t cue);

}  // namespace rollplan
