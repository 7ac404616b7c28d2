#include "cli/context.hpp"

#include <algorithm>

#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// A key has the same name as its option; null if the option has none.
const ConfigKeySpec* key_of(Option option) {
  const auto key = std::ranges::find(config_keys(), name_of(option), &ConfigKeySpec::name);
  return key == config_keys().end() ? nullptr : &*key;
}

const char* variable_of(Option option) {
  if (option == Option::config) return "ROLLPLAN_CONFIG";
  if (option == Option::history) return "ROLLPLAN_HISTORY";
  const ConfigKeySpec* const key = key_of(option);
  return key == nullptr ? nullptr : key->variable;
}

/// The value according to variables that many programs share.
std::optional<Setting> colour_by_variable(const Environment& environment) {
  if (environment("NO_COLOR")) return Setting{"never", "NO_COLOR"};
  for (const char* const name : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    const auto value = environment(name);
    if (value && *value != "0") return Setting{"always", name};
  }
  if (environment("CLICOLOR") == "0") return Setting{"never", "CLICOLOR"};
  return std::nullopt;
}

Config read_config(const Context& context) {
  const auto path = config_path(context);
  if (!path) return {};
  if (!named(context, Option::config) && !context.ports.files.exists(*path)) return {};
  return parse_config(context.ports.files.read(*path), *path);
}

/// Ignores a relative path in such a variable, as the specification requires.
std::optional<std::string> path_of(const Environment& environment, const char* variable,
                                   std::string_view below_home, std::string_view file) {
  const auto absolute = [&](const char* name) {
    auto value = environment(name);
    return value && value->starts_with('/') ? value : std::nullopt;
  };
  if (const auto folder = absolute(variable)) return say("{}/rollplan/{}", *folder, file);
  if (const auto home = absolute("HOME")) return say("{}/{}/rollplan/{}", *home, below_home, file);
  return std::nullopt;
}

}  // namespace

void refuse(const Setting& setting, std::string_view message, std::string hint) {
  throw Error(setting.kind, say("{}: {}", setting.origin, message), std::move(hint));
}

std::optional<Setting> by_variable(const Environment& environment, Option option) {
  if (option == Option::color) return colour_by_variable(environment);
  const char* const variable = variable_of(option);
  auto value = variable != nullptr ? environment(variable) : std::nullopt;
  if (!value) return std::nullopt;
  return Setting{std::move(*value), variable};
}

std::optional<Setting> named(const Context& context, Option option) {
  if (auto flag = context.arguments.value(option)) {
    return Setting{std::move(*flag), flag_of(option)};
  }
  return by_variable(context.ports.environment, option);
}

std::optional<Setting> configured(const Context& context, Option option) {
  const Config& config = config_of(context);
  const auto& value = config[key_of(option)->key];
  if (!value) return std::nullopt;
  return Setting{value->text, where_in(config, value->position), ErrorKind::data};
}

std::optional<Setting> setting(const Context& context, Option option) {
  if (auto found = named(context, option)) return found;
  return configured(context, option);
}

const Config& config_of(const Context& context) {
  if (!context.config) context.config = read_config(context);
  return *context.config;
}

std::string where_in(const Config& config, const Fault& fault) {
  return say("{}:{}:{}: {}", printable(config.file), fault.line, fault.column,
             printable(fault.pointer));
}

std::optional<std::string> history_path(const Context& context) {
  if (auto file = named(context, Option::history)) return file->text;
  return path_of(context.ports.environment, "XDG_DATA_HOME", ".local/share", "history.jsonl");
}

std::optional<std::string> config_path(const Context& context) {
  if (auto file = named(context, Option::config)) return file->text;
  return path_of(context.ports.environment, "XDG_CONFIG_HOME", ".config", "config.json");
}

std::optional<std::string> unfinished_path(const Context& context) {
  return path_of(context.ports.environment, "XDG_STATE_HOME", ".local/state", "session.json");
}

std::string path_or_refuse(const std::optional<std::string>& path, const char* what,
                           const char* option) {
  if (path) return *path;
  throw Error(ErrorKind::io, say("cannot tell where to keep {}: HOME is not set", what),
              say("set HOME to a folder of yours, or name the file with {}", option));
}

}  // namespace rollplan
