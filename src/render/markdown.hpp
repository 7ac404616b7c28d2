// Helpers that all markdown documents share.
#pragma once

#include <string>
#include <string_view>

#include "render/figure.hpp"
#include "rollplan/render.hpp"

namespace rollplan {

/// `text` in which markdown finds no sign of its own.
std::string markdown_text(std::string_view text);

/// A figure as a block, whose texts markdown leaves alone.
std::string markdown_svg(const Figure& figure, const Tool& tool, std::string_view lie,
                         bool mirrored);

std::string markdown_routine(const Routine& routine, const Page& page);

}  // namespace rollplan
