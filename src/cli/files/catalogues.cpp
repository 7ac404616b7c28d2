#include "cli/files/catalogues.hpp"

#include "rollplan/codec.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// No origin is needed for a catalogue named by an option or a variable: the user just typed it.
std::string behind_origin(const Setting& catalogue, const std::string& message) {
  return catalogue.origin.empty() ? message : say("{}: {}", catalogue.origin, message);
}

/// For several in one, as lists are written elsewhere; empty for a single one.
std::string several_hint(const std::string& name) {
  if (name.find(',') == std::string::npos) return {};
  std::string hint = "several:";
  for (const std::string_view one : split(name, ',')) {
    if (!one.empty()) hint += say(" --catalogue {}", printable(shell_quoted(one)));
  }
  return hint;
}

[[noreturn]] void refuse_name(const Setting& catalogue) {
  const std::string& name = catalogue.text;
  const std::string example =
      catalogue.origin.empty() ? say("--catalogue ./{}", printable(name)) : in_quotes("./" + name);
  const std::string several = several_hint(name);
  if (!several.empty()) {
    throw Error(catalogue.kind,
                behind_origin(catalogue, say("no built-in catalogue {}", in_quotes(name))),
                several);
  }
  throw Error(catalogue.kind,
              behind_origin(catalogue, say("no built-in catalogue {}", in_quotes(name))),
              with_suggestion(name, shipped_catalogues(), say("for a file write {}", example)));
}

std::string contents_of(const Files& files, const Setting& catalogue) {
  try {
    return files.read(catalogue.text);
  } catch (const Error& error) {
    const std::string several = several_hint(catalogue.text);
    throw Error(error.kind, behind_origin(catalogue, error.what()),
                several.empty() ? error.hint : several);
  }
}

}  // namespace

bool is_shipped_name(std::string_view text) {
  return !text.empty() && text.find_first_of("/.") == std::string_view::npos;
}

Catalogue add_catalogue(const Files& files, const Setting& catalogue, const Catalogue& base) {
  const std::string& name = catalogue.text;
  if (is_shipped_name(name)) {
    const std::string_view shipped = shipped_catalogue(name);
    if (shipped.empty()) refuse_name(catalogue);
    return read_catalogue(std::string(shipped), name, base);
  }
  if (name.empty()) {
    throw Error(catalogue.kind, "--catalogue: missing a file or a name",
                "such as --catalogue hamstrings");
  }
  return read_catalogue(contents_of(files, catalogue), name, base);
}

std::vector<Setting> catalogues_of(const Config& config) {
  std::vector<Setting> catalogues;
  const auto& set = config[ConfigKey::catalogue];
  if (!set) return catalogues;
  const std::string folder = config.file.substr(0, config.file.rfind('/') + 1);
  const std::vector<std::string_view> names = split(set->text, ',');
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_below = !is_shipped_name(names[i]) && !names[i].starts_with('/');
    catalogues.push_back(Setting{say("{}{}", is_below ? folder : "", names[i]),
                                 where_in(config, set->items.at(i)), ErrorKind::data});
  }
  return catalogues;
}

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

Catalogue load_catalogue(const Context& context) {
  std::vector<Setting> catalogues;
  for (std::string& name : named_catalogues(context)) catalogues.push_back({std::move(name), {}});
  if (catalogues.empty()) catalogues = catalogues_of(config_of(context));
  Catalogue catalogue = builtin_catalogue();
  for (const Setting& added : catalogues) {
    catalogue = add_catalogue(context.ports.files, added, catalogue);
  }
  return catalogue;
}

Catalogue readable_catalogue(const Context& context) {
  try {
    return load_catalogue(context);
  } catch (const Error&) {
    return builtin_catalogue();
  }
}

}  // namespace rollplan
