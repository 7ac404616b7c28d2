#include "render/figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string markup(std::string_view text) {
  const std::string safe = replaced(replaced(text, "&", "&amp;"), "<", "&lt;");
  return replaced(safe, ">", "&gt;");
}

/// Draws in SVG, mirrored or not.
class Drawing {
 public:
  explicit Drawing(bool mirrored) : mirrored_(mirrored) {}

  Point placed(Point point) const {
    return Point{mirrored_ ? figure_width - point.x : point.x, point.y};
  }

  std::string path(Stroke stroke) const {
    std::string text;
    for (const Point& point : stroke) {
      const Point at = placed(point);
      text += say("{}{} {}", text.empty() ? 'M' : 'L', at.x, at.y);
    }
    return text;
  }

  std::string paths(std::span<const Stroke> strokes) const {
    std::string text;
    for (const Stroke stroke : strokes) text += path(stroke);
    return text;
  }

  std::string arrow(const Arrow& unplaced) const {
    const Arrow arrow{placed(unplaced.from), placed(unplaced.to)};
    const auto [first, second] = barbs_of(arrow, 2, 1.5);
    return say("M{} {}L{} {}M{:.1f} {:.1f}L{} {}L{:.1f} {:.1f}", arrow.from.x, arrow.from.y,
               arrow.to.x, arrow.to.y, first.x, first.y, arrow.to.x, arrow.to.y, second.x,
               second.y);
  }

 private:
  bool mirrored_;
};

}  // namespace

std::array<Place, 2> barbs_of(const Arrow& arrow, double length, double half_width) {
  const double across = arrow.to.x - arrow.from.x;
  const double down = arrow.to.y - arrow.from.y;
  const double whole = std::max(std::sqrt(across * across + down * down), 1.0);
  const double x = across / whole;
  const double y = down / whole;
  const Place base{arrow.to.x - length * x, arrow.to.y - length * y};
  return {Place{base.x + half_width * y, base.y - half_width * x},
          Place{base.x - half_width * y, base.y + half_width * x}};
}

std::string figure_svg(const Figure& figure, std::int32_t tool_size,
                       std::string_view alternative_text, bool mirrored) {
  const Drawing drawing(mirrored);
  const Point head = drawing.placed(figure.head);
  const Point tool = drawing.placed(figure.tool);
  std::string svg =
      say(R"(<svg class="figure" role="img" viewBox="0 0 {} {}" fill="none" stroke="currentColor" )"
          R"(stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><title>{}</title>)",
          figure_width, figure_height, markup(alternative_text));
  // The outer edge of the body's strokes touches the floor, so its line is drawn lower.
  svg += say(R"(<path class="floor" stroke-width="0.6" d="M1 {}.5H{}"/>)", figure_floor,
             figure_width - 1);
  if (!figure.props.empty()) {
    svg += say(R"(<path class="prop" stroke-width="1.4" d="{}"/>)", drawing.paths(figure.props));
  }
  svg += say(R"(<circle class="tool" stroke-width="1.2" cx="{}" cy="{}" r="{}"/>)", tool.x,
             tool.y - tool_size, tool_size);
  svg += say(R"(<path class="body" d="{}"/>)", drawing.paths(figure.lines));
  svg += say(R"(<circle class="head" stroke="none" fill="currentColor" cx="{}" cy="{}" r="{}"/>)",
             head.x, head.y, figure_head_radius);
  svg += say(R"(<path class="arrow" stroke-width="1" d="{}"/></svg>)", drawing.arrow(figure.arrow));
  return svg;
}

}  // namespace rollplan
