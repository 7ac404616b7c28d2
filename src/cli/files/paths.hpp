// Where the program's own files are, by the XDG Base Directory Specification.
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"

namespace rollplan {

/// `--history`, else ROLLPLAN_HISTORY, else history.jsonl among the user's data;
/// nothing where no home is known.
std::optional<std::string> history_path(const Context& context);

/// `--config`, else ROLLPLAN_CONFIG, else config.json among the user's settings;
/// nothing where no home is known.
std::optional<std::string> config_path(const Context& context);

/// The unfinished session, among the user's state; nothing where no home is known.
std::optional<std::string> unfinished_path(const Context& context);

/// For what is there but for a home. Throws Error(io) that says what to set.
[[noreturn]] void refuse_homeless(const char* what, const char* option = "--history");

}  // namespace rollplan
