#include "render/segments.hpp"

#include <algorithm>

#include "text/printable.hpp"

namespace rollplan {
namespace {

constexpr std::string_view dots = "...";
constexpr std::size_t least_gap = 2;  ///< at least so many blanks before a text at the right end

}  // namespace

std::size_t width_of(const Segments& segments) {
  std::size_t width = 0;
  for (const Segment& segment : segments) width += columns(segment.text);
  return width;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  if (width <= dots.size()) {
    const std::string_view front = columns_of(text, width);
    return std::string(front.substr(0, front.find_last_not_of(' ') + 1));  // npos + 1 is 0
  }
  std::string_view kept = columns_of(text, width - dots.size());
  const bool in_word = kept.size() < text.size() && text[kept.size()] != ' ';
  const std::size_t blank = kept.find_last_of(' ');
  if (in_word && blank != std::string_view::npos) kept = kept.substr(0, blank);
  // If there is no word to cut at, npos + 1 is 0, and the blanks stay.
  const std::size_t end = kept.find_last_not_of(" ,;:") + 1;
  return std::string(kept.substr(0, end == 0 ? kept.size() : end)).append(dots);
}

std::string line_of(const Segments& segments, std::size_t width, const Page& page) {
  std::string line;
  std::size_t used = 0;
  for (const Segment& segment : segments) {
    const std::string text = shortened(segment.text, width - used);
    line += painted(text, segment.style, page);
    used += columns(text);
    if (text != segment.text) break;
  }
  return page.ascii ? to_ascii(line) : line;
}

std::string line_of(const Segments& left, const std::vector<Segment>& rights, std::size_t width,
                    const Page& page) {
  const std::size_t left_width = width_of(left);
  const auto fits = [&](const Segment& right) {
    return left_width + least_gap + columns(right.text) <= width;
  };
  auto right = std::ranges::find_if(rights, fits);
  if (right == rights.end() && !rights.empty()) --right;
  if (right == rights.end() || right->text.empty() || columns(right->text) + least_gap >= width) {
    return line_of(left, width, page);
  }
  const std::size_t room = width - least_gap - columns(right->text);
  Page colourless = page;
  colourless.colour = false;
  std::string line = line_of(left, room, page);
  const std::size_t used = columns(line_of(left, room, colourless));
  line += std::string(width - used - columns(right->text), ' ');
  line += painted(page.ascii ? to_ascii(right->text) : right->text, right->style, page);
  return line;
}

}  // namespace rollplan
