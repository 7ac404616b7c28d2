// The picture of a position: one drawing as SVG and as Braille.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"

namespace rollplan {

/// A point that need not lie on the grid.
struct Place {
  double x{}, y{};
};

/// The two ends of an arrow's barbs, on either side of its line and `length` before its tip.
std::array<Place, 2> barbs_of(const Arrow& arrow, double length, double half_width);

/// The size of a picture in Braille, in characters.
inline constexpr int braille_columns = 30, braille_rows = 10;

/// The figure as one line of SVG, always the same bytes, for a page or for markdown. It has no id
/// and no style of its own, so it takes the colour of the surrounding text, and a page can style
/// its classes `figure`, `floor`, `prop`, `body`, `head`, `tool` and `arrow`. `alternative_text`
/// may contain anything. `tool_size` is the tool's radius; `mirrored` swaps left and right.
/// right around.
std::string figure_svg(const Figure& figure, std::int32_t tool_size,
                       std::string_view alternative_text, bool mirrored);

/// The figure in Braille characters: at most ten lines of at most thirty columns, without empty
/// lines above or below it. No line ends with a blank.
std::vector<std::string> figure_braille(const Figure& figure, std::int32_t tool_size,
                                        bool mirrored);

}  // namespace rollplan
