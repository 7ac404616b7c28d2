// `config`: what is set, where it comes from, and changing it.
#include "codec/config.hpp"

#include <algorithm>
#include <array>

#include "cli/call/selection.hpp"
#include "cli/files/catalogues.hpp"
#include "cli/files/paths.hpp"
#include "cli/output.hpp"
#include "render/layout.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using Operands = std::vector<std::string>;

const ConfigKeySpec& key_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (const ConfigKeySpec& key : config_keys()) {
    if (key.name == name) return key;
    known.push_back(key.name);
  }
  throw Error(
      ErrorKind::usage, say("no key {}", in_quotes(name)),
      with_suggestion(name, known, say("keys are {}", comma_listed({known.begin(), known.end()}))));
}

std::string place_or_refuse(const Context& context) {
  const auto place = config_place(context);
  if (!place) refuse_homeless("the configuration", "--config");
  return *place;
}

/// For what is read, changed and put back.
std::string file_or_refuse(const Context& context) {
  std::string place = place_or_refuse(context);
  if (place != "-") return place;
  throw Error(ErrorKind::usage, "standard input cannot be changed",
              "--config wants a file here; ./- is one of that name");
}

/// Where a value comes from when no option names it.
struct Origin {
  std::string value;
  std::string from;
};

/// Null where no variable of ours says it.
const char* variable_of(ConfigKey key) {
  switch (key) {
    case ConfigKey::tools:
      return "ROLLPLAN_TOOLS";
    case ConfigKey::level:
      return "ROLLPLAN_LEVEL";
    case ConfigKey::time:
      return "ROLLPLAN_TIME";
    case ConfigKey::catalogue:
      return "ROLLPLAN_CATALOGUE";
    case ConfigKey::run:
    case ConfigKey::say:
    case ConfigKey::width:
    case ConfigKey::color:
    case ConfigKey::count_:
      break;
  }
  return nullptr;
}

Origin origin_of(const Context& context, const ConfigKeySpec& key) {
  if (const char* const variable = variable_of(key.key)) {
    if (auto value = context.ports.environment(variable)) {
      return {printable(*value), variable};
    }
  }
  if (key.key == ConfigKey::color) {
    if (const auto decided = colour_variable(context.ports.environment)) {
      return {decided->text, decided->origin};
    }
  }
  const Config& config = config_of(context);
  if (const auto& value = config[key.key]) {
    return {value->text, say("{}:{}", printable(config.file), value->position.line)};
  }
  return {std::string(key.fallback), "default"};
}

Exit list(const Context& context) {
  Lines lines;
  for (const ConfigKeySpec& key : config_keys()) {
    const Origin origin = origin_of(context, key);
    lines.push_back(say("{}{}  {}", padded(key.name, 12), padded(origin.value, 28), origin.from));
  }
  Page page;
  page.paged = false;
  context.ports.terminal.write(Stream::out, as_text(lines, page));
  return Exit::done;
}

Exit get(const Context& context, const ConfigKeySpec& key) {
  const auto& value = config_of(context)[key.key];
  if (!value) return Exit::no;
  context.ports.terminal.write(Stream::out, value->text + '\n');
  return Exit::done;
}

/// A file is meant from where the call is made, and found from anywhere.
std::string whole_path(const Context& context, std::string_view path) {
  const auto home = context.ports.environment("HOME");
  const bool is_below_home = path.starts_with("~/") && home;
  return context.ports.files.absolute(is_below_home ? *home + std::string(path.substr(1))
                                                    : std::string(path));
}

/// Reads each of them before it is kept: without its catalogues nothing is planned.
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
      throw Error(ErrorKind::usage, say("{}: {} cannot be kept", setting.origin, in_quotes(name)),
                  "a path without commas and control characters is expected");
    }
    kept.append(kept.empty() ? "" : ",").append(name);
  }
  return kept;
}

/// The value as the file keeps it, checked as that of an option is. A catalogue
/// that cannot be read is no hindrance: it may be what is to be changed.
std::string kept_value(const Context& context, const ConfigKeySpec& key, const std::string& value) {
  if (trimmed(value).empty() || find_unprintable(value) != std::string::npos || !is_utf8(value)) {
    throw Error(ErrorKind::usage, say("{}: {} is no value", key.name, in_quotes(value)),
                say("such as {}", key.example));
  }
  const Setting setting{std::string(trimmed(value)), std::string(key.name)};
  switch (key.key) {
    case ConfigKey::tools:
      parse_tools(setting, readable_catalogue(context));
      return setting.text;
    case ConfigKey::run:
      parse_run(setting, readable_catalogue(context));
      return setting.text;
    case ConfigKey::level:
      parse_level(setting);
      return plain_word(setting.text);
    case ConfigKey::time:
      parse_duration(setting.text, setting.origin);
      return setting.text;
    case ConfigKey::catalogue:
      return kept_catalogues(context, setting);
    case ConfigKey::width:
      return say("{}", parse_width(setting));
    case ConfigKey::color:
      return parse_colour(setting);
    case ConfigKey::say:
    case ConfigKey::count_:
      break;
  }
  return setting.text;
}

Exit set(const Context& context, const ConfigKeySpec& key, const std::string& value) {
  const std::string place = file_or_refuse(context);
  const std::string kept = kept_value(context, key, value);
  context.ports.files.edit_private(place, [&](const std::string& text) {
    std::string edited = edit_config(text, place, key, kept);
    try {
      parse_config(edited, place);
    } catch (const FaultyFile& faulty) {
      const Fault& fault = faulty.faults.front();
      throw Error(ErrorKind::usage, say("{}: {}", key.name, fault.what),
                  say("{} is expected, such as {}", fault.expected, key.example));
    }
    return edited;
  });
  return Exit::done;
}

Exit unset(const Context& context, const ConfigKeySpec& key) {
  const std::string place = file_or_refuse(context);
  if (!context.ports.files.exists(place)) return Exit::done;
  context.ports.files.edit_private(place, [&](const std::string& text) {
    return text.empty() ? text : edit_config(text, place, key, std::nullopt);
  });
  return Exit::done;
}

void expect_operands(const Operands& operands, std::size_t count, std::string_view form) {
  if (operands.size() == count) return;
  throw Error(ErrorKind::usage,
              say("config {} wants {}", operands.front(), form.empty() ? "no more words" : form),
              "see: rollplan help config");
}

}  // namespace

Exit run_config(const Context& context) {
  const Operands& operands = context.arguments.operands;
  const std::string& action = operands.front();
  if (action == "path") {
    expect_operands(operands, 1, "");
    context.ports.terminal.write(Stream::out, place_or_refuse(context) + '\n');
    return Exit::done;
  }
  if (action == "list") {
    expect_operands(operands, 1, "");
    return list(context);
  }
  if (action == "get") {
    expect_operands(operands, 2, "a key");
    return get(context, key_named(operands[1]));
  }
  if (action == "set") {
    expect_operands(operands, 3, "a key and a value");
    return set(context, key_named(operands[1]), operands[2]);
  }
  if (action == "unset") {
    expect_operands(operands, 2, "a key");
    return unset(context, key_named(operands[1]));
  }
  constexpr std::array<std::string_view, 5> actions{"path", "list", "get", "set", "unset"};
  throw Error(ErrorKind::usage, say("config has no {}", in_quotes(action)),
              with_suggestion(action, actions, "it is path, list, get, set or unset"));
}

}  // namespace rollplan
