// Recognises calls that lack an option or a command but can only mean one thing: start calf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ports.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// For a call that failed with `error`: returns the same error, suggesting the whole command that
/// was probably meant. Empty if no command would keep every word.
std::optional<Error> explain_miss(const std::vector<std::string>& words, const Error& error,
                                  const Ports& ports);

}  // namespace rollplan
