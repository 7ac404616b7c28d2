// Where a question stands while it is answered: drawn in place, or in plain lines.
#pragma once

#include <memory>
#include <string>

#include "core/ports.hpp"

namespace rollplan {

class Prompter {
 public:
  virtual ~Prompter() = default;
  /// Shows the question with what was typed, in place of what it was shown with before.
  virtual void show(const std::string& asked) = 0;
  /// The question stays as it is; the next one starts a line.
  virtual void keep() = 0;
  /// Makes room for others, until `show` is called again.
  virtual void step_aside() = 0;
  /// Others have written to the terminal.
  virtual void forget() = 0;
};

/// Wraps the question at its blanks and draws it again with each key.
std::unique_ptr<Prompter> drawn_prompter(Terminal& terminal, const Console& console);
/// Never moves the cursor: a typed character follows the others, and any other change starts a
/// new line.
std::unique_ptr<Prompter> plain_prompter(Terminal& terminal);

}  // namespace rollplan
