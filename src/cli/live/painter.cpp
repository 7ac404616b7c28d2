#include "cli/live/painter.hpp"

#include <algorithm>

#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::string_view clear_line = "\x1b[K";
constexpr std::string_view clear_below = "\x1b[J";
constexpr std::string_view hide_cursor = "\x1b[?25l";
constexpr std::string_view show_cursor = "\x1b[?25h";

std::string up(std::size_t rows) {
  return rows == 0 ? std::string() : say("\x1b[{}A", rows);
}

}  // namespace

Painter::~Painter() {
  try {
    if (is_hidden_) erase();
  } catch (const Error&) {
    is_hidden_ = false;  // nobody is left to see it
  }
}

std::string Painter::to_start(std::size_t columns) const {
  if (!is_asked_) return "\r";
  // In a narrower window a line has become several rows.
  std::size_t rows = 0;
  for (const std::string& line : lines_) {
    const std::size_t width = rollplan::columns(line);
    rows += &line == &lines_.back() ? width / columns
                                    : std::max<std::size_t>((width + columns - 1) / columns, 1);
  }
  return '\r' + up(rows);
}

void Painter::drop() {
  above_.clear();
  lines_.clear();
  is_asked_ = is_known_ = is_hidden_ = false;
}

void Painter::show(const std::vector<std::string>& lines) {
  if (is_known_ && lines == lines_ && above_.empty()) {
    if (bell_) write("");
    return;
  }
  std::string picture = is_hidden_ ? "" : std::string(hide_cursor);
  picture += to_start(columns_);
  // Writes over the old lines, so that nothing flickers, unless they may have moved.
  if (!is_known_ || !above_.empty()) picture += clear_below;
  picture += above_;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) picture += "\r\n";
    picture += lines[i];
    picture += clear_line;
  }
  if (lines.size() < lines_.size()) picture += clear_below;
  picture += up(lines.empty() ? 0 : lines.size() - 1) + '\r';
  above_.clear();
  lines_ = lines;
  is_asked_ = false;
  is_known_ = is_hidden_ = true;
  write(std::move(picture));
}

void Painter::ask(const std::vector<std::string>& lines, std::size_t columns) {
  std::string picture = to_start(columns);
  picture.append(clear_below).append(above_);
  for (std::size_t i = 0; i < lines.size(); ++i) picture += (i > 0 ? "\r\n" : "") + lines[i];
  if (is_hidden_) picture += show_cursor;
  drop();
  lines_ = lines;
  columns_ = columns;
  is_asked_ = true;
  write(std::move(picture));
}

void Painter::say_above(std::string_view text) {
  above_ += text;
}

void Painter::keep() {
  lines_.clear();
  is_asked_ = is_known_ = false;
  write("\r\n");
}

void Painter::erase() {
  std::string picture = to_start(columns_);
  picture.append(clear_below).append(above_);
  if (is_hidden_) picture += show_cursor;
  drop();
  write(std::move(picture));
}

void Painter::write(std::string text) {
  if (bell_) text += '\a';
  bell_ = false;
  terminal_.write(Stream::out, text);
}

}  // namespace rollplan
