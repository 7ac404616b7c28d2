// Trying a command that an error is about to suggest.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/ports.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// Runs a call, given as its words. Throws an Error if the call fails.
using RunWords = std::function<void(const std::vector<std::string>&, const Ports&)>;

/// Tries the command that `error` suggests, and returns its error; null if it works, or if no
/// command is suggested. The command reads real files, but cannot write, print or start anything.
std::optional<Error> fault_of_suggestion(const Error& error, const Ports& ports,
                                         const RunWords& run);

}  // namespace rollplan
