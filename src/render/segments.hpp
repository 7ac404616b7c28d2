// Builds single lines from coloured pieces and cuts them to a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/layout.hpp"

namespace rollplan {

/// A piece of a line, in its style.
struct Segment {
  std::string text;
  Style style = Style::plain;
};
using Segments = std::vector<Segment>;

std::size_t width_of(const Segments& segments);

/// `text` in at most `width` columns. Cuts it after a word, with "..." if there is room for that.
std::string shortened(std::string_view text, std::size_t width);

/// The pieces in at most `width` columns. Shortens the piece that reaches the limit.
std::string line_of(const Segments& segments, std::size_t width, const Page& page);

/// The same with a text at the right end: the first of `rights` that fits beside all the pieces. If
/// none fits, shortens the pieces to make room for the last one.
std::string line_of(const Segments& left, const std::vector<Segment>& rights, std::size_t width,
                    const Page& page);

}  // namespace rollplan
