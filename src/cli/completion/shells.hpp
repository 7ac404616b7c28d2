// The shells that complete our words: the script for each, and how it is answered.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.hpp"

namespace rollplan {

inline constexpr std::string_view completion_call = "__complete";

struct Shell {
  std::string_view name;
  std::string_view script;
  /// For what the script asks. Throws Error(usage) where no script would ask so.
  std::string (*answer)(const std::vector<std::string>& asked, const Ports& ports);
};

std::span<const Shell> shells();

/// Throws Error(usage), with "did you mean", for an unknown one.
const Shell& shell_named(const std::string& name);

/// Answers `words`, that call; the words, if any, go to standard output. Throws
/// Error(usage) for what no script of ours would ask.
Exit answer_completion(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
