// Trying a command that an error is about to suggest.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/ports.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// Runs the words of a call. Throws what is wrong with them.
using RunWords = std::function<void(const std::vector<std::string>&, const Ports&)>;

/// What is wrong with the command that `error` suggests; null if there is none, or if it works.
/// The command reads files as it would, but whatever it writes, shows or starts has no effect.
std::optional<Error> fault_of_suggestion(const Error& error, const Ports& ports,
                                         const RunWords& run);

}  // namespace rollplan
