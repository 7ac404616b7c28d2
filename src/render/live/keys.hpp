// The keys of a live session, in a line or explained.
#pragma once

#include <string>
#include <vector>

#include "render/layout.hpp"
#include "render/live/facts.hpp"

namespace rollplan {

/// "space pause  n next  ...": as many as fit into `width`; the most important always.
std::string key_hints(const LiveFacts& facts, std::size_t width);

/// Each key on a line of its own.
Lines keys_explained(const Page& page);
/// The same in running text, for few lines.
Lines keys_in_short(const Page& page);

}  // namespace rollplan
