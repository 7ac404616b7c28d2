// `config`: what is set, where it comes from, and changing it.
#include "codec/config.hpp"

#include <algorithm>
#include <array>

#include "cli/call/names.hpp"
#include "cli/call/selection.hpp"
#include "cli/files/catalogues.hpp"
#include "cli/output.hpp"
#include "render/layout.hpp"
#include "text/json_writer.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using Operands = std::vector<std::string>;

const ConfigKeySpec& key_named(const std::string& name) {
  std::vector<std::string> known;
  for (const ConfigKeySpec& key : config_keys()) known.emplace_back(key.name);
  return row_named(name, config_keys(), &ConfigKeySpec::name,
                   say("unknown key {}", in_quotes(name)), say("keys are {}", comma_listed(known)));
}

std::string path_of_config(const Context& context) {
  return path_or_refuse(config_path(context), "the configuration", "--config");
}

/// Refuses standard input, because the file is read, changed and put back.
std::string file_to_change(const Context& context) {
  std::string path = path_of_config(context);
  if (path != "-") return path;
  throw Error(ErrorKind::usage, "standard input cannot be changed",
              "name a file with --config (./- for one called -)");
}

/// As it is for other programs; a terminal gets no control characters.
Exit path(const Context& context, const Operands&) {
  const std::string path = path_of_config(context);
  const bool is_seen = context.ports.terminal.is_terminal(Stream::out);
  return print(context.ports, (is_seen ? printable(path, path.size()) : path) + '\n');
}

/// The value of a key when no option names it, and where it comes from.
struct Origin {
  const ConfigKeySpec* key;
  std::optional<std::string> value;  ///< empty if nothing is set
  std::string origin = "default";
};

Origin origin_of(const Context& context, const ConfigKeySpec& key) {
  if (const OptionSpec* const option = find_option(say("--{}", key.name))) {
    if (const auto variable = by_variable(context.ports.environment, option->id)) {
      return {&key, printable(variable->text, std::string::npos), variable->origin};
    }
  }
  const Config& config = config_of(context);
  const auto& value = config[key.key];
  if (!value) return {&key, std::nullopt};
  return {&key, value->text, say("{}:{}", printable(config.file), value->position.line)};
}

std::string as_line(const Origin& setting) {
  const std::string_view value = setting.value ? *setting.value : setting.key->fallback;
  return say("{}{}  {}\n", padded(setting.key->name, 12), padded(value, 28), setting.origin);
}

/// The document `rollplan.settings/1`. The default is in words: "the terminal's".
std::string as_json(const std::vector<Origin>& settings) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  json.object([&] {
    json.member("schema", "rollplan.settings/1");
    json.list("settings", settings, [&](const Origin& setting) {
      json.object([&] {
        json.member("key", setting.key->name);
        json.member("value", setting.value);
        json.member("default", setting.key->fallback);
        json.member("origin", setting.origin);
      });
    });
  });
  return document + '\n';
}

Exit list(const Context& context, const Operands&) {
  std::vector<Origin> settings;
  for (const ConfigKeySpec& key : config_keys()) settings.push_back(origin_of(context, key));
  if (context.arguments.has(Option::json)) return print(context.ports, as_json(settings));
  std::string text;
  for (const Origin& setting : settings) text += as_line(setting);
  return print(context.ports, text);
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
    if (word.empty()) refuse(setting, "a name is missing", "such as hamstrings,./mine.json");
    const std::string name = is_shipped_name(word) ? std::string(word) : whole_path(context, word);
    catalogue = add_catalogue(context.ports.files, {name, setting.origin}, catalogue);
    if (name.find(',') != std::string::npos || find_unprintable(name) != std::string::npos) {
      refuse(setting, say("cannot save {}", in_quotes(name)),
             "use a path without commas and control characters");
    }
    kept.append(kept.empty() ? "" : ",").append(name);
  }
  return kept;
}

/// The tools by their ids, so that `config get` gives scripts the same words as documents.
std::string tool_ids_of(const Setting& setting, const Catalogue& catalogue) {
  std::string ids;
  for (const ToolIndex tool : parse_tools(setting, catalogue)) {
    ids.append(ids.empty() ? "" : ",").append(catalogue.tools[tool].id);
  }
  return ids;
}

/// The value as the file keeps it, checked as that of the option is. A catalogue that
/// cannot be read does not stop this: it may be what is to be changed.
std::string kept_value(const Context& context, ConfigKey key, const Setting& setting) {
  switch (key) {
    case ConfigKey::tools:
      return tool_ids_of(setting, readable_catalogue(context));
    case ConfigKey::level:
      return std::string(id_of(parse_level(setting)));
    case ConfigKey::time:
      return duration_text(parse_duration(setting.text, setting.origin));
    case ConfigKey::run: {
      const Catalogue catalogue = readable_catalogue(context);
      return std::string(catalogue.runs[parse_run(setting, catalogue)].id);
    }
    case ConfigKey::catalogue:
      return kept_catalogues(context, setting);
    case ConfigKey::width:
      return say("{}", parse_width(setting));
    case ConfigKey::color:
      return parse_colour(setting);
    case ConfigKey::say: {
      const std::string program(split(setting.text, ' ').front());
      if (context.ports.console.can_speak(program)) break;
      refuse(setting, say("there is no program {}", in_quotes(program)),
             "install it, or name one that is there: espeak-ng, spd-say, say");
    }
    case ConfigKey::hr_max:
    case ConfigKey::count_:
      break;
  }
  return setting.text;
}

/// In the words of documents, for scripts; as the file has it where that is at fault.
std::string shown_value(const Context& context, const ConfigKeySpec& key, const std::string& text) {
  if (key.key == ConfigKey::catalogue) return text;
  try {
    return kept_value(context, key.key, Setting{text, std::string(key.name)});
  } catch (const Error&) {
    return text;
  }
}

Exit get(const Context& context, const Operands& words) {
  const ConfigKeySpec& key = key_named(words[1]);
  const auto& value = config_of(context)[key.key];
  if (!value) return Exit::no;
  return print(context.ports, shown_value(context, key, value->text) + '\n');
}

Exit set(const Context& context, const Operands& words) {
  const ConfigKeySpec& key = key_named(words[1]);
  const std::string& value = words[2];
  const Setting setting{std::string(trimmed(value)), std::string(key.name)};
  const std::string path = file_to_change(context);
  if (setting.text.empty() || find_unprintable(value) != std::string::npos || !is_utf8(value)) {
    refuse(setting, say("{} is not a value", in_quotes(value)), say("such as {}", key.example));
  }
  const std::string kept = kept_value(context, key.key, setting);
  context.ports.files.edit_private(path, [&](const std::string& text) {
    std::string edited = edit_config(text, path, key, kept);
    try {
      parse_config(edited, path);
    } catch (const FaultyFile& faulty) {
      const Fault& fault = faulty.faults.front();
      refuse(setting, fault.what, say("expected {}, such as {}", fault.expected, key.example));
    }
    return edited;
  });
  return Exit::done;
}

Exit unset(const Context& context, const Operands& words) {
  const ConfigKeySpec& key = key_named(words[1]);
  const std::string path = file_to_change(context);
  if (!context.ports.files.exists(path)) return Exit::done;
  context.ports.files.edit_private(path, [&](const std::string& text) {
    return text.empty() ? text : edit_config(text, path, key, std::nullopt);
  });
  return Exit::done;
}

struct Subcommand {
  std::string_view name;
  std::size_t words;      ///< that it takes, its own name among them
  std::string_view form;  ///< of those behind its name
  Exit (*run)(const Context&, const Operands&);
};

constexpr std::array subcommands{
    Subcommand{"path", 1, "", path},        Subcommand{"list", 1, "", list},
    Subcommand{"get", 2, "a key", get},     Subcommand{"set", 3, "a key and a value", set},
    Subcommand{"unset", 2, "a key", unset},
};

std::string call_to_set(const Context& context, const ConfigKeySpec& key,
                        const std::string& value) {
  const std::string kept = kept_value(context, key.key, Setting{value, std::string(key.name)});
  return say("{} set {} {}", call_without(context.arguments, Option::count_), key.name,
             shell_quoted(kept));
}

/// The call that sets several words, as one value or as a list; throws if neither can be set.
std::string call_to_set(const Context& context, const ConfigKeySpec& key, const Operands& values) {
  if (key.kind == ConfigKind::list && values.size() > 1) {
    try {
      return call_to_set(context, key, joined(values, " ", " "));
    } catch (const Error&) {
      return call_to_set(context, key, joined(values, ",", ","));
    }
  }
  return call_to_set(context, key, joined(values, " ", " "));
}

/// The call that `config tools x`, `config set tools=x` and the like mean; empty for others.
std::string meant_call(const Context& context, Operands words) {
  const std::string call = call_without(context.arguments, Option::count_);
  if (words.front() == "show" || words == Operands{"get"}) return call + " list";
  const bool sets = words.front() == "set";
  if (sets) words.erase(words.begin());
  if (words.empty()) return {};
  const std::string first = words.front();
  const std::string name = first.substr(0, first.find('='));
  const auto key = std::ranges::find(config_keys(), name, &ConfigKeySpec::name);
  if (key == config_keys().end()) return {};
  words.erase(words.begin());
  if (name.size() + 1 < first.size()) words.insert(words.begin(), first.substr(name.size() + 1));
  if (!words.empty()) return call_to_set(context, *key, words);
  return sets ? std::string() : say("{} get {}", call, key->name);
}

[[noreturn]] void refuse_call(const Context& context, const std::string& message,
                              std::string hint) {
  const std::string meant = meant_call(context, context.arguments.operands);
  throw Error(ErrorKind::usage, message,
              meant.empty() ? std::move(hint) : say("did you mean: {}", meant));
}

}  // namespace

Exit run_config(const Context& context) {
  const Operands& words = context.arguments.operands;
  if (context.arguments.has(Option::json) && words.front() != "list") {
    throw Error(ErrorKind::usage, "--json is only for config list",
                "to print one value: rollplan config get level");
  }
  const auto subcommand = std::ranges::find(subcommands, words.front(), &Subcommand::name);
  if (subcommand == subcommands.end()) {
    refuse_call(context, say("unknown subcommand {}", in_quotes(words.front())),
                with_suggestion(words.front(), names_in(subcommands, &Subcommand::name),
                                "use path, list, get, set or unset"));
  }
  if (words.size() == subcommand->words) return subcommand->run(context, words);
  refuse_call(context,
              words.size() > subcommand->words
                  ? say("unexpected word {}", in_quotes(words[subcommand->words]))
                  : say("config {} needs {}", subcommand->name, subcommand->form),
              "see: rollplan help config");
}

}  // namespace rollplan
