#include "cli/call/settings.hpp"

#include "cli/call/config_rows.hpp"
#include "cli/files/paths.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

Config read_config(const Context& context) {
  const auto path = config_path(context);
  if (!path) return {};
  if (!named(context, Option::config) && !context.ports.files.exists(*path)) return {};
  return parse_config(context.ports.files.read(*path), *path);
}

}  // namespace

const Config& config_of(const Context& context) {
  if (!context.config) context.config = read_config(context);
  return *context.config;
}

std::string where_in(const Config& config, const Fault& fault) {
  return say("{}:{}:{}: {}", printable(config.file), fault.line, fault.column, fault.pointer);
}

std::optional<Setting> named(const Context& context, Option option) {
  if (auto flag = context.arguments.value(option)) {
    return Setting{std::move(*flag), say("--{}", name_of(option))};
  }
  const char* const variable = variable_of(option);
  auto value = variable != nullptr ? context.ports.environment(variable) : std::nullopt;
  if (!value) return std::nullopt;
  return Setting{std::move(*value), variable};
}

std::optional<Setting> configured(const Context& context, ConfigKey key) {
  const Config& config = config_of(context);
  const auto& value = config[key];
  if (!value) return std::nullopt;
  return Setting{value->text, where_in(config, value->position), ErrorKind::data};
}

std::optional<Setting> setting(const Context& context, Option option, ConfigKey key) {
  if (auto found = named(context, option)) return found;
  return configured(context, key);
}

}  // namespace rollplan
