#include "cli/settings.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"
#include "core/suggest.hpp"
#include "core/words.hpp"
#include "rollplan/codec.hpp"

namespace rollplan {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text.find_first_of("/.") == std::string_view::npos;
}

[[noreturn]] void refuse_name(std::string_view name) {
  throw Error(
      ErrorKind::usage, say("no catalogue {} ships inside", in_quotes(name)),
      with_suggestion(name, shipped_catalogues(),
                      say("a file takes a slash or a dot: --catalogue ./{}", printable(name))));
}

Catalogue add_catalogue(const Files& files, const std::string& name, const Catalogue& base,
                        Shelf& shelf) {
  if (is_name(name)) {
    const std::string_view shipped = shipped_catalogue(name);
    if (shipped.empty()) refuse_name(name);
    return parse_catalogue(shipped, name, base, shelf.memory);
  }
  if (name.empty()) {
    throw Error(ErrorKind::usage, "--catalogue wants a file or a name",
                "such as --catalogue hamstrings");
  }
  shelf.texts.push_back(files.read(name));
  return parse_catalogue(shelf.texts.back(), name, base, shelf.memory);
}

/// A file's path is meant from the folder of the configuration.
std::vector<std::string> configured_catalogues(const Context& context) {
  std::vector<std::string> names;
  const auto setting = configured(context, ConfigKey::catalogue);
  if (!setting) return names;
  const std::string& config = config_of(context).file;
  const std::string folder = config.substr(0, config.rfind('/') + 1);
  for (const std::string_view name : split(setting->text, ',')) {
    const bool is_below = !is_name(name) && !name.starts_with('/');
    names.push_back(say("{}{}", is_below ? folder : "", name));
  }
  return names;
}

}  // namespace

std::vector<std::string> named_catalogues(const Context& context) {
  std::vector<std::string> names = context.arguments.values(Option::catalogue);
  if (!names.empty()) return names;
  const auto variable = context.ports.environment("ROLLPLAN_CATALOGUE");
  if (!variable) return names;
  for (const std::string_view name : split(*variable, ':')) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

Catalogue load_catalogue(const Context& context, Shelf& shelf) {
  Catalogue catalogue = builtin_catalogue();
  std::vector<std::string> names = named_catalogues(context);
  if (names.empty()) names = configured_catalogues(context);
  for (const std::string& name : names) {
    catalogue = add_catalogue(context.ports.files, name, catalogue, shelf);
  }
  return catalogue;
}

Catalogue readable_catalogue(const Context& context, Shelf& shelf) {
  try {
    return load_catalogue(context, shelf);
  } catch (const Error&) {
    return builtin_catalogue();
  }
}

}  // namespace rollplan
