#include "cli/call/settings.hpp"

#include "cli/files/paths.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

Config read_config(const Context& context) {
  const auto place = config_place(context);
  if (!place) return {};
  const bool named = setting(context, Option::config, "ROLLPLAN_CONFIG").has_value();
  if (!named && !context.ports.files.exists(*place)) return {};
  return parse_config(context.ports.files.read(*place), *place);
}

}  // namespace

const Config& config_of(const Context& context) {
  if (!context.config) context.config = read_config(context);
  return *context.config;
}

std::string where_in(const Config& config, const Fault& place) {
  return say("{}:{}:{}: {}", printable(config.file), place.line, place.column, place.pointer);
}

std::optional<Setting> setting(const Context& context, Option option, const char* variable) {
  if (auto flag = context.arguments.value(option)) {
    for (const OptionSpec* spec : options_of(*context.arguments.command)) {
      if (spec->id == option) return Setting{std::move(*flag), say("--{}", spec->name)};
    }
  }
  if (auto value = context.ports.environment(variable)) {
    return Setting{std::move(*value), variable};
  }
  return std::nullopt;
}

std::optional<Setting> configured(const Context& context, ConfigKey key) {
  const Config& config = config_of(context);
  const auto& value = config[key];
  if (!value) return std::nullopt;
  return Setting{value->text, where_in(config, value->position), ErrorKind::data};
}

std::optional<Setting> setting(const Context& context, Option option, const char* variable,
                               ConfigKey key) {
  if (auto found = setting(context, option, variable)) return found;
  return configured(context, key);
}

}  // namespace rollplan
