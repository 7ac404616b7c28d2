// The surroundings of a command: its arguments, the ports and the settings.
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
  mutable std::optional<Config> config = {};  ///< read when it is first needed; see config_of
};

/// A value, and where it comes from, in the words of errors: "--tools", "ROLLPLAN_TOOLS",
/// "config.json:3:12: /tools".
struct Setting {
  std::string text;
  std::string origin;
  ErrorKind kind = ErrorKind::usage;  ///< of the error if the value is wrong
};

/// Throws an Error of the setting's kind, which says where the value comes from.
[[noreturn]] void refuse(const Setting& setting, std::string_view message, std::string hint);

/// The value of the option, otherwise of its variable, otherwise of the configuration key with the
/// option's name. Throws FaultyFile if the configuration is faulty, Error(io) if it cannot be read.
std::optional<Setting> setting(const Context& context, Option option);
/// The value of the option, otherwise of its variable; ignores the configuration.
std::optional<Setting> named(const Context& context, Option option);
/// The value of the option's variable only.
std::optional<Setting> by_variable(const Environment& environment, Option option);
/// The value of the configuration only.
std::optional<Setting> configured(const Context& context, Option option);

/// The configuration from `--config`, ROLLPLAN_CONFIG or the usual place. A missing file at the
/// usual place is not an error.
const Config& config_of(const Context& context);

/// How errors name a position in the configuration: "config.json:3:12: /tools".
std::string where_in(const Config& config, const Fault& fault);

// The paths of the program's own files: named by an option or a variable, otherwise in the folders
// of the XDG Base Directory Specification. Unset if HOME is not set.
std::optional<std::string> history_path(const Context& context);
std::optional<std::string> config_path(const Context& context);
std::optional<std::string> unfinished_path(const Context& context);

/// The path, if there is one. Otherwise throws Error(io), which names `what` and says what to set.
std::string path_or_refuse(const std::optional<std::string>& path, const char* what,
                           const char* option = "--history");

/// The names given by `--catalogue`, or else by ROLLPLAN_CATALOGUE.
std::vector<std::string> named_catalogues(const Context& context);

/// The built-in catalogue with other catalogues on top: those of `--catalogue`, otherwise of
/// ROLLPLAN_CATALOGUE, otherwise of the configuration.
Catalogue load_catalogue(const Context& context);

/// The same, or the built-in catalogue if the others cannot be read.
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
