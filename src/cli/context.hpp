// The world as a command sees it: its arguments, the ports and the configuration.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/call/arguments.hpp"
#include "cli/run.hpp"
#include "codec/config.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

struct Context {
  const Arguments& arguments;
  const Ports& ports;
  mutable std::optional<Config> config = {};  ///< read when first asked for, see settings.hpp
};

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
