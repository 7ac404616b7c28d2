// Figures in Braille: each character is two dots wide and four high, so a dot is a point of
// the grid.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "render/figure.hpp"

namespace rollplan {
namespace {

constexpr int dots_across = 2, dots_down = 4;
static_assert(braille_columns * dots_across == figure_width);
static_assert(braille_rows * dots_down == figure_height);

/// Dots that are set or not. A point on the right or lower edge of the grid goes to the last dot.
class DotScreen {
 public:
  void set(double x, double y) {
    const auto column = std::clamp<long>(std::lround(x), 0, figure_width - 1);
    const auto row = std::clamp<long>(std::lround(y), 0, figure_height - 1);
    rows_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = true;
  }

  void line(Point from, Point to) {
    const int across = to.x - from.x;
    const int down = to.y - from.y;
    const int steps = std::max({std::abs(across), std::abs(down), 1});
    for (int i = 0; i <= steps; ++i) {
      const double part = static_cast<double>(i) / steps;
      set(from.x + across * part, from.y + down * part);
    }
  }

  void lines(std::span<const Stroke> strokes) {
    for (const Stroke stroke : strokes) {
      for (std::size_t i = 1; i < stroke.size(); ++i) line(stroke[i - 1], stroke[i]);
    }
  }

  /// Sets all dots whose distance from the middle is from `inner` to `outer`.
  void ring(Point middle, double inner, double outer) {
    const int reach = static_cast<int>(std::ceil(outer));
    for (int y = -reach; y <= reach; ++y) {
      for (int x = -reach; x <= reach; ++x) {
        const double distance = std::sqrt(x * x + y * y);
        if (distance >= inner && distance <= outer) set(middle.x + x, middle.y + y);
      }
    }
  }

  void mirror() {
    for (auto& row : rows_) std::ranges::reverse(row);
  }

  /// A row of characters, without blanks at its end.
  std::string text(int row) const {
    std::string text;
    std::string blanks;
    for (int column = 0; column < braille_columns; ++column) {
      const unsigned pattern = pattern_at(column, row);
      if (pattern == 0) {
        blanks += ' ';
        continue;
      }
      // U+2800 and the pattern, in UTF-8.
      text += blanks + '\xE2' + static_cast<char>(0xA0U | pattern >> 6U) +
              static_cast<char>(0x80U | (pattern & 0x3FU));
      blanks.clear();
    }
    return text;
  }

 private:
  unsigned pattern_at(int column, int row) const {
    // Braille numbers the dots of each column from the top, but those of the last row come at the
    // end.
    constexpr std::array<std::array<unsigned, 2>, 4> bits{{{0, 3}, {1, 4}, {2, 5}, {6, 7}}};
    unsigned pattern = 0;
    for (std::size_t y = 0; y < dots_down; ++y) {
      for (std::size_t x = 0; x < dots_across; ++x) {
        const auto at_row = static_cast<std::size_t>(row) * dots_down + y;
        const auto at_column = static_cast<std::size_t>(column) * dots_across + x;
        if (rows_[at_row][at_column]) pattern |= 1U << bits[y][x];
      }
    }
    return pattern;
  }

  std::array<std::array<bool, figure_width>, figure_height> rows_{};
};

void draw_arrow(DotScreen& screen, const Arrow& arrow) {
  screen.line(arrow.from, arrow.to);
  for (const Place& end : barbs_of(arrow, 1, 1)) screen.set(end.x, end.y);
}

/// Removes empty rows above and below: a person lying on the floor leaves the upper half empty.
std::vector<std::string> without_empty_ends(std::vector<std::string> rows) {
  const auto is_drawn = [](const std::string& row) { return !row.empty(); };
  rows.erase(rows.begin(), std::ranges::find_if(rows, is_drawn));
  while (!rows.empty() && rows.back().empty()) rows.pop_back();
  return rows;
}

}  // namespace

std::vector<std::string> figure_braille(const Figure& figure, std::int32_t tool_size,
                                        bool mirrored) {
  constexpr int floor_step = 3;
  DotScreen screen;
  for (int x = 1; x < figure_width; x += floor_step) screen.set(x, figure_floor);
  screen.lines(figure.props);
  screen.lines(figure.lines);
  screen.ring(figure.head, figure_head_radius - 0.5, figure_head_radius + 0.2);
  screen.ring(Point{figure.tool.x, figure.tool.y - tool_size}, 0, tool_size);
  draw_arrow(screen, figure.arrow);
  if (mirrored) screen.mirror();
  std::vector<std::string> rows;
  rows.reserve(braille_rows);
  for (int row = 0; row < braille_rows; ++row) rows.push_back(screen.text(row));
  return without_empty_ends(std::move(rows));
}

}  // namespace rollplan
