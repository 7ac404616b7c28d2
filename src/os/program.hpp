// Programs by their names.
#pragma once

#include <optional>
#include <string>

namespace rollplan {

/// The path of the program that is run as `name`: as it stands where it has a
/// slash, else found on the PATH; nothing where there is none to run.
std::optional<std::string> find_program(const std::string& name);

/// The absolute path of the program that was called as `name`.
std::string program_path(const std::string& name);

}  // namespace rollplan
