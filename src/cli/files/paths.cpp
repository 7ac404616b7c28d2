#include "cli/files/paths.hpp"

#include "cli/call/settings.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// A relative path in such a variable is ignored, as its specification says.
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

void refuse_homeless(const char* what, const char* option) {
  throw Error(ErrorKind::io, say("do not know where to keep {}: HOME is not set", what),
              say("set HOME to a folder of yours, or name the file with {}", option));
}

}  // namespace rollplan
