// The world as a command sees it: its arguments, the ports and the settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/call/arguments.hpp"
#include "cli/run.hpp"
#include "codec/config.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

struct Context {
  const Arguments& arguments;
  const Ports& ports;
  mutable std::optional<Config> config = {};  ///< read when first asked for, see config_of
};

/// A value, and where it comes from, as errors name it: "--tools", "ROLLPLAN_TOOLS",
/// "config.json:3:12: /tools".
struct Setting {
  std::string text;
  std::string origin;
  ErrorKind kind = ErrorKind::usage;  ///< of the error if the value is not right
};

/// Throws an Error of the setting's kind that names where it comes from.
[[noreturn]] void refuse(const Setting& setting, std::string_view message, std::string hint);

/// By option, else by its variable, else by the key of its name in the configuration. Throws
/// FaultyFile for a configuration at fault, Error(io) if it cannot be read.
std::optional<Setting> setting(const Context& context, Option option);
/// By option or by its variable only.
std::optional<Setting> named(const Context& context, Option option);
/// By its variable only.
std::optional<Setting> by_variable(const Environment& environment, Option option);
/// By the configuration only.
std::optional<Setting> configured(const Context& context, Option option);

/// The configuration: of `--config`, ROLLPLAN_CONFIG, or the usual place, where
/// there need not be one.
const Config& config_of(const Context& context);

/// How errors name a position in the configuration: "config.json:3:12: /tools".
std::string where_in(const Config& config, const Fault& fault);

// The program's own files: named by an option or a variable, else in the folders of the
// XDG Base Directory Specification. Unset if HOME is not set.
std::optional<std::string> history_path(const Context& context);
std::optional<std::string> config_path(const Context& context);
std::optional<std::string> unfinished_path(const Context& context);

/// That path. Throws Error(io), which says what to set, if there is none for `what`.
std::string path_or_refuse(const std::optional<std::string>& path, const char* what,
                           const char* option = "--history");

/// The names given by `--catalogue`, or else by ROLLPLAN_CATALOGUE.
std::vector<std::string> named_catalogues(const Context& context);

/// The built-in catalogue with those of `--catalogue`, else of ROLLPLAN_CATALOGUE,
/// else of the configuration put on top.
Catalogue load_catalogue(const Context& context);

/// The same, or the built-in one where they cannot be read.
Catalogue readable_catalogue(const Context& context);

Exit run_today(const Context& context);
Exit run_list(const Context& context);
Exit run_show(const Context& context);
Exit run_plan(const Context& context);
Exit run_start(const Context& context);
Exit run_log(const Context& context);
Exit run_history(const Context& context);
Exit run_remind(const Context& context);
Exit run_due(const Context& context);
Exit run_config(const Context& context);
Exit run_check(const Context& context);
Exit run_completions(const Context& context);
Exit run_help(const Context& context);

}  // namespace rollplan
