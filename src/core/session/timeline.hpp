// What a session asks of its timeline.
#pragma once

#include <cstddef>

#include "rollplan/session.hpp"

namespace rollplan {

/// The areas of the routine, and which of them a cue belongs to, from 0.
std::size_t area_count(const Timeline& timeline);
std::size_t area_at(const Timeline& timeline, std::size_t cue);

/// The cue at or before this one that tells the position to take.
std::size_t position_at(const Timeline& timeline, std::size_t cue);

/// Whether no later cue belongs to the same area.
bool ends_area(const Timeline& timeline, std::size_t cue);

Seconds length_of_cue(const Timeline& timeline, std::size_t cue);

}  // namespace rollplan
