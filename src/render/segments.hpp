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

/// `text` in at most `width` columns: cut at a word, with "..." if there is room for it.
std::string shortened(std::string_view text, std::size_t width);

/// The pieces in at most `width` columns; the piece that reaches the limit is shortened.
std::string line_of(const Segments& segments, std::size_t width, const Page& page);

/// The same with a text at the right end, the first of `rights` that fits whole
/// beside the pieces. If none fits, the pieces are shortened to fit the last one.
std::string line_of(const Segments& left, const std::vector<Segment>& rights, std::size_t width,
                    const Page& page);

}  // namespace rollplan
