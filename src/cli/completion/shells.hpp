// The shells that complete our words: the script for each, and how it is answered.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.hpp"

namespace rollplan {

struct Shell {
  std::string_view name;
  std::string_view script;
  /// For what the script asks. Throws Error(usage) where no script would ask so.
  std::string (*answer)(const std::vector<std::string>& asked, const Ports& ports);
};

std::span<const Shell> shells();

/// Throws Error(usage), with "did you mean", for an unknown one.
const Shell& shell_named(const std::string& name);

}  // namespace rollplan
