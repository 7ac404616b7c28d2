// Every text can be read on the light and dark grounds of the usual terminals.
#include <array>
#include <cmath>

#include "catch.hpp"
#include "render/layout.hpp"

using namespace rollplan;

namespace {

struct Colour {
  int red, green, blue;
};

/// The eight colours, and the background and text colour of the light and the dark variant.
struct Palette {
  const char* name;
  std::array<Colour, 8> colours;
  Colour light_ground, light_text, dark_ground, dark_text;
};

constexpr Colour white{255, 255, 255}, black{0, 0, 0};
constexpr std::array palettes{Palette{"xterm",
                                      {{black,
                                        {205, 0, 0},
                                        {0, 205, 0},
                                        {205, 205, 0},
                                        {0, 0, 238},
                                        {205, 0, 205},
                                        {0, 205, 205},
                                        {229, 229, 229}}},
                                      white,
                                      black,
                                      black,
                                      {229, 229, 229}},
                              Palette{"VGA",
                                      {{black,
                                        {170, 0, 0},
                                        {0, 170, 0},
                                        {170, 85, 0},
                                        {0, 0, 170},
                                        {170, 0, 170},
                                        {0, 170, 170},
                                        {170, 170, 170}}},
                                      white,
                                      black,
                                      black,
                                      {170, 170, 170}},
                              Palette{"Tango",
                                      {{{46, 52, 54},
                                        {204, 0, 0},
                                        {78, 154, 6},
                                        {196, 160, 0},
                                        {52, 101, 164},
                                        {117, 80, 123},
                                        {6, 152, 154},
                                        {211, 215, 207}}},
                                      white,
                                      {46, 52, 54},
                                      {46, 52, 54},
                                      {211, 215, 207}},
                              Palette{"GitHub",
                                      {{{36, 41, 46},
                                        {215, 58, 73},
                                        {40, 167, 69},
                                        {219, 171, 9},
                                        {3, 102, 214},
                                        {90, 50, 163},
                                        {5, 152, 188},
                                        {106, 115, 125}}},
                                      white,
                                      {36, 41, 46},
                                      {36, 41, 46},
                                      {209, 213, 218}}};

double linear(int value) {
  const double share = value / 255.0;
  return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// The contrast as WCAG 2 defines it, from 1 to 21.
double contrast(const Colour& a, const Colour& b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// The colour that the escape sequences of a style choose, 0 to 7; unset for the terminal's own.
std::optional<std::size_t> colour_of(Style style) {
  Page page;
  page.colour = true;
  const std::string text = painted("x", style, page);
  for (std::size_t colour = 0; colour < 8; ++colour) {
    if (text.find("3" + std::to_string(colour)) != std::string::npos) return colour;
  }
  return std::nullopt;
}

/// The least contrast of a colour, or of the terminal's own, over all palettes.
double least_contrast(std::optional<std::size_t> colour) {
  double least = 21;
  for (const Palette& palette : palettes) {
    const Colour on_light = colour ? palette.colours.at(*colour) : palette.light_text;
    const Colour on_dark = colour ? palette.colours.at(*colour) : palette.dark_text;
    least = std::min(
        {least, contrast(on_light, palette.light_ground), contrast(on_dark, palette.dark_ground)});
  }
  return least;
}

}  // namespace

TEST_CASE("every style but the faint one is readable on light and dark grounds", "[render]") {
  CHECK(contrast(white, black) > 20.9);
  CHECK(contrast(Colour{205, 205, 0}, white) < 2);  // xterm's yellow
  for (const Style style :
       {Style::plain, Style::title, Style::label, Style::moment, Style::caution, Style::danger}) {
    CHECK(least_contrast(colour_of(style)) >= 4.5);
  }
}

TEST_CASE("no colour of the palettes would do on both grounds", "[render]") {
  for (std::size_t colour = 0; colour < 8; ++colour) CHECK(least_contrast(colour) < 4.5);
}
