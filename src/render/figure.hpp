// The picture of a position: one drawing as SVG and as Braille.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"

namespace rollplan {

/// A point between the points of the grid.
struct Place {
  double x{}, y{};
};

/// The two ends of an arrow's barbs, on either side of its line and `length` before its tip.
std::array<Place, 2> barbs_of(const Arrow& arrow, double length, double half_width);

/// The size of a picture in Braille, in characters.
inline constexpr int braille_columns = 30, braille_rows = 10;

/// The figure as one line of SVG, the same bytes each time, for a page or for markdown. It has
/// no id and no style of its own: it takes the colour of the text around it, and a page can
/// style its classes `figure`, `floor`, `prop`, `body`, `head`, `tool` and `arrow`. Any
/// `alternative_text` is allowed. `tool_size` is the tool's radius; `mirrored` turns left and
/// right around.
std::string figure_svg(const Figure& figure, std::int32_t tool_size,
                       std::string_view alternative_text, bool mirrored);

/// The figure in Braille characters: at most ten lines of at most thirty columns, without empty
/// lines above or below it. No line ends with a blank.
std::vector<std::string> figure_braille(const Figure& figure, std::int32_t tool_size,
                                        bool mirrored);

}  // namespace rollplan
