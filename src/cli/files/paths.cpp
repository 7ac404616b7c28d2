#include "cli/files/paths.hpp"

#include "cli/call/settings.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// A relative path in such a variable is ignored, as its specification says.
std::optional<std::string> place(const Environment& environment, const char* variable,
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

std::optional<std::string> history_place(const Context& context) {
  if (auto named = setting(context, Option::history, "ROLLPLAN_HISTORY")) return named->text;
  return place(context.ports.environment, "XDG_DATA_HOME", ".local/share", "history.jsonl");
}

std::optional<std::string> config_place(const Context& context) {
  if (auto named = setting(context, Option::config, "ROLLPLAN_CONFIG")) return named->text;
  return place(context.ports.environment, "XDG_CONFIG_HOME", ".config", "config.json");
}

std::optional<std::string> unfinished_place(const Context& context) {
  return place(context.ports.environment, "XDG_STATE_HOME", ".local/state", "session.json");
}

void refuse_homeless(const char* what, const char* option) {
  throw Error(ErrorKind::io, say("no place for {}: HOME is not set", what),
              say("set HOME to a folder of yours, or name the file with {}", option));
}

}  // namespace rollplan
