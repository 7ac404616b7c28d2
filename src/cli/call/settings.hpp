// Settings: by option, else by environment, else by the configuration.
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "codec/config.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// A value, and where it comes from, as errors name it: "--tools", "ROLLPLAN_TOOLS",
/// "config.json:3:12: /tools".
struct Setting {
  std::string text;
  std::string origin;
  ErrorKind kind = ErrorKind::usage;  ///< of the error if the value is not right
};

/// By option, else by its variable, else by the configuration. Throws FaultyFile for a
/// configuration at fault, Error(io) if it cannot be read.
std::optional<Setting> setting(const Context& context, Option option, ConfigKey key);
/// By option or by its variable only.
std::optional<Setting> named(const Context& context, Option option);
/// By the configuration only.
std::optional<Setting> configured(const Context& context, ConfigKey key);

/// How errors name a position in the configuration: "config.json:3:12: /tools".
std::string where_in(const Config& config, const Fault& fault);

/// The configuration: of `--config`, ROLLPLAN_CONFIG, or the usual place, where
/// there need not be one.
const Config& config_of(const Context& context);

}  // namespace rollplan
