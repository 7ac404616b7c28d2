// The line at a shell's prompt, up to the cursor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// A command up to the cursor.
struct TypedLine {
  std::vector<std::string> words;  ///< the last is the one at the cursor; empty behind a blank
  bool in_redirection = false;     ///< that one is the file of a redirection
};

/// Cuts a command into its words: quotes are taken away, an open one too;
/// nothing is expanded; redirections are left out.
TypedLine typed_line(std::string_view line);

}  // namespace rollplan
