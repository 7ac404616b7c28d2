// The program of `--say`, which speaks the cues.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

class Speech {
 public:
  /// Silent without `--say`. Throws Error(usage) where there is no such program.
  explicit Speech(const Context& context);

  /// The text is one argument, and never an option of the program.
  void say_aloud(const std::string& text);

 private:
  Console& console_;
  std::vector<std::string> command_;
};

}  // namespace rollplan
