// Temporary files of writers that were killed.
#pragma once

#include <sys/types.h>

#include <string>

namespace rollplan {

/// The name of a temporary file beside `path`, for the process `writer`. `try_number` distinguishes
/// several files of one process.
std::string temporary_name(const std::string& path, pid_t writer, int try_number);

/// Removes the temporary files beside `path` whose writers are dead. Ignores those that it cannot
/// remove, because the next write will try again.
void remove_leftovers(const std::string& path);

}  // namespace rollplan
