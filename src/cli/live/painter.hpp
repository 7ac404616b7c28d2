// A few lines that are drawn in place, below what scrolls by. No alternate screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ports.hpp"

namespace rollplan {

/// Each picture is one write, and none is made where nothing has changed. While
/// it stands, the hidden cursor rests on its first character: whatever a new size
/// of the window does to the lines, clearing from there on removes all of them.
class Painter {
 public:
  explicit Painter(Terminal& terminal) : terminal_(terminal) {}
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;
  ~Painter();

  /// Draws the lines in place of those before; none is wider than the window.
  void show(const std::vector<std::string>& lines);
  /// Draws lines to type behind, with the cursor at the end of the last, in a
  /// window of so many columns.
  void ask(const std::vector<std::string>& lines, std::size_t columns);
  /// Scrolls by above the lines when they are drawn next; ends with an end of line.
  void say_above(std::string_view text);
  /// Rings when the lines are drawn next.
  void ring() { bell_ = true; }
  /// The window has another size, or others have written: all is drawn anew.
  void forget() { is_known_ = false; }
  /// Lets the lines stay where they are and goes on below them.
  void keep();
  /// Removes the lines and shows the cursor; what was to scroll by, does.
  void erase();

 private:
  /// From where the cursor is to the beginning of the first line.
  std::string to_start(std::size_t columns) const;
  void drop();
  void write(std::string text);

  Terminal& terminal_;
  std::vector<std::string> lines_;
  std::string above_;
  bool is_asked_ = false;    ///< the cursor is at the end of the last line
  std::size_t columns_ = 1;  ///< of the window that was asked in
  bool bell_ = false;
  bool is_known_ = false;
  bool is_hidden_ = false;
};

}  // namespace rollplan
