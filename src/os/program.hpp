// Finds programs by their names.
#pragma once

#include <optional>
#include <string>

namespace rollplan {

/// The path of the program that `name` runs: `name` itself if it has a slash, otherwise
/// found on the PATH; empty if there is no such program.
std::optional<std::string> find_program(const std::string& name);

/// The absolute path of the program that was called as `name`.
std::string program_path(const std::string& name);

}  // namespace rollplan
