// What every command is given.
#pragma once

#include <list>
#include <memory_resource>
#include <string>

#include "cli/arguments.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/cli.hpp"

namespace rollplan {

struct Context {
  const Arguments& arguments;
  const Ports& ports;
};

/// What catalogues view while they are in use.
struct Shelf {
  std::list<std::string> texts;
  std::pmr::monotonic_buffer_resource memory;
};

/// The built-in catalogue with those of `--catalogue`, or of ROLLPLAN_CATALOGUE
/// where there is none, put on top. Views `shelf`.
Catalogue load_catalogue(const Context& context, Shelf& shelf);

/// A value by flag, else by environment; `origin` names it in errors.
struct Setting {
  std::string text;
  std::string origin;
};
std::optional<Setting> setting(const Context& context, Option option, const char* variable);

Exit run_today(const Context& context);
Exit run_list(const Context& context);
Exit run_show(const Context& context);
Exit run_check(const Context& context);
Exit run_help(const Context& context);

}  // namespace rollplan
