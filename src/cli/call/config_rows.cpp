#include "cli/call/config_rows.hpp"

#include <algorithm>
#include <array>

#include "cli/call/selection.hpp"
#include "cli/files/catalogues.hpp"
#include "cli/output.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

// A catalogue that cannot be read does not stop these: it may be what is to be changed.

std::string kept_tools(const Context& context, const Setting& setting) {
  parse_tools(setting, readable_catalogue(context));
  return setting.text;
}

std::string kept_run(const Context& context, const Setting& setting) {
  parse_run(setting, readable_catalogue(context));
  return setting.text;
}

std::string kept_level(const Context&, const Setting& setting) {
  parse_level(setting);
  return plain_word(setting.text);
}

std::string kept_time(const Context&, const Setting& setting) {
  parse_duration(setting.text, setting.origin);
  return setting.text;
}

std::string kept_text(const Context&, const Setting& setting) {
  return setting.text;
}

std::string kept_width(const Context&, const Setting& setting) {
  return say("{}", parse_width(setting));
}

std::string kept_colour(const Context&, const Setting& setting) {
  return parse_colour(setting);
}

/// A relative path counts from the folder of the call, and is found from anywhere.
std::string whole_path(const Context& context, std::string_view path) {
  const auto home = context.ports.environment("HOME");
  const bool is_below_home = path.starts_with("~/") && home;
  return context.ports.files.absolute(is_below_home ? *home + std::string(path.substr(1))
                                                    : std::string(path));
}

/// Reads each catalogue before it is kept: with one that is broken nothing can be planned.
std::string kept_catalogues(const Context& context, const Setting& setting) {
  Catalogue catalogue = builtin_catalogue();
  std::string kept;
  for (const std::string_view word : split(setting.text, ',')) {
    if (word.empty()) {
      throw Error(ErrorKind::usage, say("{}: a name is missing", setting.origin),
                  "such as hamstrings,./mine.json");
    }
    const std::string name = is_shipped_name(word) ? std::string(word) : whole_path(context, word);
    catalogue = add_catalogue(context.ports.files, {name, setting.origin}, catalogue);
    if (name.find(',') != std::string::npos || find_unprintable(name) != std::string::npos) {
      throw Error(ErrorKind::usage, say("{}: cannot save {}", setting.origin, in_quotes(name)),
                  "use a path without commas and control characters");
    }
    kept.append(kept.empty() ? "" : ",").append(name);
  }
  return kept;
}

constexpr std::array rows{
    ConfigRow{ConfigKey::tools, Option::tools, "ROLLPLAN_TOOLS", kept_tools},
    ConfigRow{ConfigKey::level, Option::level, "ROLLPLAN_LEVEL", kept_level},
    ConfigRow{ConfigKey::time, Option::time, "ROLLPLAN_TIME", kept_time},
    ConfigRow{ConfigKey::run, Option::run, nullptr, kept_run},
    ConfigRow{ConfigKey::catalogue, Option::catalogue, "ROLLPLAN_CATALOGUE", kept_catalogues},
    ConfigRow{ConfigKey::say, Option::say, nullptr, kept_text},
    ConfigRow{ConfigKey::width, Option::width, nullptr, kept_width},
    ConfigRow{ConfigKey::color, Option::color, nullptr, kept_colour},
};
static_assert(rows.size() == static_cast<std::size_t>(ConfigKey::count_));
static_assert([] {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].key) != i) return false;
  }
  return true;
}());

}  // namespace

const ConfigRow& row_of(ConfigKey key) {
  return rows[static_cast<std::size_t>(key)];
}

const char* variable_of(Option option) {
  if (option == Option::config) return "ROLLPLAN_CONFIG";
  if (option == Option::history) return "ROLLPLAN_HISTORY";
  const auto row = std::ranges::find(rows, option, &ConfigRow::option);
  return row == rows.end() ? nullptr : row->variable;
}

}  // namespace rollplan
