// Decides which file `--run` means, and reads it.
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "core/run/activity.hpp"

namespace rollplan {

/// The value of `--run` if it is a file or a folder: it contains a slash or a dot or exists, and it
/// is not a kind of run. "-" is standard input.
std::optional<std::string> run_path(const Context& context, const Catalogue& catalogue);

struct RunFile {
  std::string path;
  std::string name;  ///< for messages, safe to print
  Activity activity;
};

/// The activity in the file, or the newest run in the folder. If the folder has no run, it may be
/// another activity. Throws FaultyFile, Error(data) or Error(io), which name the file.
RunFile read_run(const Context& context, const std::string& path);

}  // namespace rollplan
