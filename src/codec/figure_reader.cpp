// Reads the pictures of positions in a catalogue.
#include <span>

#include "codec/catalogue_reader.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t most_strokes = 8;
constexpr std::uint32_t most_points = 8;

}  // namespace

const Figure* CatalogueReader::figure(TokenIndex token) {
  const std::span<Figure> room = in_.array<Figure>(1);
  Figure& result = room[0];
  const auto body = [&](TokenIndex value) {
    result.lines = strokes(value);
    if (in_.is(value, JsonKind::list) && result.lines.empty()) {
      in_.fault(value, "no line", "at least one line, such as [[10, 20], [20, 30]]");
    }
  };
  in_.object(token, must("head", [&](TokenIndex value) { result.head = point(value); }),
             must("lines", body),
             may("props", [&](TokenIndex value) { result.props = strokes(value); }),
             must("tool", [&](TokenIndex value) { result.tool = point(value); }),
             must("arrow", [&](TokenIndex value) { result.arrow = arrow(value); }));
  return room.data();
}

std::span<const Stroke> CatalogueReader::strokes(TokenIndex token) {
  at_most(most_strokes, token);
  return in_.list<Stroke>(token, [&](TokenIndex item) { return stroke(item); });
}

Stroke CatalogueReader::stroke(TokenIndex token) {
  at_most(most_points, token);
  const Stroke result = in_.list<Point>(token, [&](TokenIndex item) { return point(item); });
  if (in_.is(token, JsonKind::list) && result.size() < 2) {
    in_.fault(token, "a line of fewer than two points", "two points or more");
  }
  return result;
}

Arrow CatalogueReader::arrow(TokenIndex token) {
  const Stroke ends = in_.list<Point>(token, [&](TokenIndex item) { return point(item); });
  if (!in_.is(token, JsonKind::list)) return {};
  if (ends.size() != 2) {
    in_.fault(token, counted(ends.size(), "point"), "two points: from where to where");
    return {};
  }
  if (ends[0] == ends[1]) in_.fault(token, "an arrow without a length", "two different points");
  return Arrow{ends[0], ends[1]};
}

Point CatalogueReader::point(TokenIndex token) {
  if (!in_.expect(token, JsonKind::list)) return {};
  if (in_.tree().count(token) != 2) {
    in_.fault(token, counted(in_.tree().count(token), "number"), "two: [x, y]");
    return {};
  }
  const TokenIndex x = token + 1;
  const TokenIndex y = in_.tree().after(x);
  return Point{in_.number(x, 0, figure_width), in_.number(y, 0, figure_height)};
}

}  // namespace rollplan
