// The keys of a live session, in a line or explained.
#pragma once

#include <string>
#include <vector>

#include "render/layout.hpp"
#include "render/live/facts.hpp"

namespace rollplan {

/// "space pause  n next  ...": as many as fit into `width`; the most needed always.
std::string key_hints(const LiveFacts& facts, std::size_t width);

/// Each key on a line of its own.
Lines keys_explained(const Page& page);
/// The same, one after the other, for where there are few lines.
Lines keys_in_short(const Page& page);

}  // namespace rollplan
