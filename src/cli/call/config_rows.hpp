// The keys of the configuration as the command line knows them.
#pragma once

#include <string>

#include "cli/call/settings.hpp"

namespace rollplan {

/// One row for each key, beside its name, kind and help in `config_keys`.
struct ConfigRow {
  ConfigKey key;
  Option option;         ///< of the same name; it says which values completion offers
  const char* variable;  ///< null if none of ours sets it
  /// The value as the file keeps it, checked as that of the option is.
  std::string (*kept)(const Context&, const Setting&);
};

const ConfigRow& row_of(ConfigKey key);

/// The variable that stands in for an option; null if there is none.
const char* variable_of(Option option);

}  // namespace rollplan
