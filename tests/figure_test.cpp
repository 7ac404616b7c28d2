// The pictures of positions: those that ship inside, and how they are drawn.
#include "render/figure.hpp"

#include <cmath>

#include "catch.hpp"
#include "rollplan/codec.hpp"
#include "support.hpp"
#include "text/printable.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// A simple figure: a body of one line, a wall, and an arrow that points down.
class SmallFigure {
 public:
  Figure figure() const { return Figure{{10, 8}, lines_, props_, {30, 36}, {{50, 20}, {50, 30}}}; }

 private:
  Point body_[3]{{10, 12}, {20, 30}, {40, 30}};
  Point wall_[2]{{2, 0}, {2, 36}};
  Stroke lines_[1]{body_};
  Stroke props_[1]{wall_};
};

double distance(Point point, Point from, Point to) {
  const double across = to.x - from.x;
  const double down = to.y - from.y;
  const double length = across * across + down * down;
  double part = ((point.x - from.x) * across + (point.y - from.y) * down) / length;
  part = std::min(1.0, std::max(0.0, part));
  return std::hypot(from.x + part * across - point.x, from.y + part * down - point.y);
}

/// The distance from a point to the nearest of the strokes.
double distance(Point point, std::span<const Stroke> strokes) {
  double least = figure_width;
  for (const Stroke stroke : strokes) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      least = std::min(least, distance(point, stroke[i - 1], stroke[i]));
    }
  }
  return least;
}

bool is_on_grid(Point point) {
  return point.x >= 0 && point.x <= figure_width && point.y >= 0 && point.y <= figure_height;
}

void check_on_grid(std::span<const Stroke> strokes) {
  for (const Stroke stroke : strokes) {
    CHECK(stroke.size() >= 2);
    for (const Point& point : stroke) CHECK(is_on_grid(point));
  }
}

/// Checks that the whole head is on the grid, the tool stands on something, and the body lies on
/// it.
void check_sound(const Figure& figure, std::int32_t tool_size) {
  check_on_grid(figure.lines);
  check_on_grid(figure.props);
  CHECK(figure.head.x >= figure_head_radius);
  CHECK(figure.head.x <= figure_width - figure_head_radius);
  CHECK(figure.head.y >= figure_head_radius);
  CHECK(figure.head.y + figure_head_radius <= figure_floor);
  CHECK(is_on_grid(figure.arrow.from));
  CHECK(is_on_grid(figure.arrow.to));
  const bool is_on_floor = figure.tool.y == figure_floor;
  CHECK((is_on_floor || distance(figure.tool, figure.props) == 0.0));
  const Point middle{figure.tool.x, figure.tool.y - tool_size};
  const double to_body = distance(middle, figure.lines);
  CHECK(to_body >= tool_size);
  CHECK(to_body <= tool_size + 2.0);
  // Checks that no limb goes through the floor.
  for (const Stroke line : figure.lines) {
    for (const Point& point : line) CHECK(point.y < figure_floor);
  }
}

void check_all(const Catalogue& catalogue) {
  for (const Release& release : catalogue.releases) {
    for (const Fitness& fitness : release.tools) {
      const Tool& tool = catalogue.tools[fitness.tool];
      INFO(release.id << " with the " << tool.id);
      const Figure* figure = figure_with(catalogue, release, tool);
      REQUIRE(figure != nullptr);
      check_sound(*figure, tool.size);
    }
  }
}

}  // namespace

TEST_CASE("every release that ships inside has a sound figure for each tool", "[catalogue]") {
  check_all(builtin_catalogue());
  check_all(read_catalogue(std::string(shipped_catalogue("hamstrings")), "hamstrings",
                           builtin_catalogue()));
}

TEST_CASE("no two areas look alike", "[catalogue]") {
  const Catalogue& catalogue = builtin_catalogue();
  std::vector<std::string> seen;
  for (const Release& release : catalogue.releases) {
    const std::string drawn = figure_svg(*release.figure, 3, "", false);
    CHECK(std::ranges::find(seen, drawn) == seen.end());
    seen.push_back(drawn);
  }
}

TEST_CASE("a figure as SVG, to the byte", "[render]") {
  const SmallFigure small;
  CHECK(
      figure_svg(small.figure(), 4, "Lie \"down\" & <roll>.", false) ==
      R"(<svg class="figure" role="img" viewBox="0 0 60 40" fill="none" stroke="currentColor" )"
      R"(stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">)"
      R"(<title>Lie "down" &amp; &lt;roll&gt;.</title>)"
      R"(<path class="floor" stroke-width="0.6" d="M1 36.5H59"/>)"
      R"(<path class="prop" stroke-width="1.4" d="M2 0L2 36"/>)"
      R"(<circle class="tool" stroke-width="1.2" cx="30" cy="32" r="4"/>)"
      R"(<path class="body" d="M10 12L20 30L40 30"/>)"
      R"(<circle class="head" stroke="none" fill="currentColor" cx="10" cy="8" r="4"/>)"
      R"(<path class="arrow" stroke-width="1" d="M50 20L50 30M51.5 28.0L50 30L48.5 28.0"/></svg>)");
}

TEST_CASE("mirrored, left and right change places in SVG", "[render]") {
  const SmallFigure small;
  const std::string svg = figure_svg(small.figure(), 4, "", true);
  for (const char* const part :
       {R"(d="M58 0L58 36")", R"(cx="30" cy="32")", R"(d="M50 12L40 30L20 30")",
        R"(cx="50" cy="8")", R"(d="M10 20L10 30M)"}) {
    INFO(part);
    CHECK(svg.find(part) != std::string::npos);
  }
}

TEST_CASE("SVG has neither an id nor a style nor a script", "[render]") {
  const Catalogue& catalogue = builtin_catalogue();
  const std::string svg = figure_svg(*catalogue.releases.front().figure, 3,
                                     "</title><script>\" onload=x id=y style=z", false);
  const std::string after_title = svg.substr(svg.find("</title>"));
  for (const char* const word : {"script", " id=", " style=", " on"}) {
    CHECK(after_title.find(word) == std::string::npos);
    CHECK(svg.substr(0, svg.find("<title>")).find(word) == std::string::npos);
  }
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("</title>") == svg.rfind("</title>"));
}

TEST_CASE("a figure in Braille, to the dot", "[render]") {
  const auto drawn = [](bool mirrored) {
    std::string text = "\n";
    for (const std::string& row : figure_braille(SmallFigure().figure(), 3, mirrored)) {
      text += row + '\n';
    }
    return text;
  };
  CHECK(drawn(false) == R"(
 ⡇
 ⡇ ⡠⠊⠉⠢⡀
 ⡇ ⠣⡀ ⡠⠃
 ⡇  ⠈⠹⡀
 ⡇    ⠱⡀
 ⡇     ⠑⡄                ⡇
 ⡇      ⠘⡄               ⡇
 ⡇       ⠘⠤⠤⠤⠤⣤⣤⡤⠤⠤⠤⠄   ⠐⠗
 ⡇           ⠐⣿⣿⡗
⠈⠁⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠉ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁
)");
  CHECK(drawn(true) == R"(
                            ⢸
                      ⢀⠔⠉⠑⢄ ⢸
                      ⠘⢄ ⢀⠜ ⢸
                       ⢀⠏⠁  ⢸
                      ⢀⠎    ⢸
    ⢸                ⢠⠊     ⢸
    ⢸               ⢠⠃      ⢸
    ⠺⠂   ⠠⠤⠤⠤⢤⣤⣤⠤⠤⠤⠤⠃       ⢸
             ⢺⣿⣿⠂           ⢸
⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠉⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁⠈⠈⠁
)");
}

TEST_CASE("Braille stays in its thirty columns and ten rows", "[render]") {
  const Catalogue& catalogue = builtin_catalogue();
  for (const Release& release : catalogue.releases) {
    for (const bool mirrored : {false, true}) {
      const std::vector<std::string> rows = figure_braille(*release.figure, 4, mirrored);
      CHECK(rows.size() <= braille_rows);
      CHECK_FALSE(rows.front().empty());
      CHECK_FALSE(rows.back().empty());
      for (const std::string& row : rows) {
        CHECK(is_utf8(row));
        CHECK(columns(row) <= braille_columns);
        CHECK((row.empty() || row.back() != ' '));
      }
    }
  }
}

TEST_CASE("a figure in Braille has no empty lines around it", "[render]") {
  const Point body[2]{{20, 20}, {40, 20}};
  const Stroke lines[1]{body};
  const Figure low{{10, 30}, lines, {}, {30, 36}, {{40, 38}, {50, 38}}};
  CHECK(figure_braille(low, 3, false).size() == 5);
  CHECK(figure_braille(*release_named(builtin_catalogue(), "glutes").figure, 3, false).size() <
        braille_rows);
}

TEST_CASE("points on the edges of the grid are drawn", "[render]") {
  const Point corner[2]{{0, 40}, {60, 40}};
  const Stroke lines[1]{corner};
  const Figure figure{{30, 10}, lines, {}, {30, 20}, {{0, 0}, {60, 0}}};
  const std::vector<std::string> rows = figure_braille(figure, 8, false);
  CHECK(columns(rows.front()) == braille_columns);
  CHECK(columns(rows.back()) == braille_columns);
}
