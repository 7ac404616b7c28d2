// `config`: what is set, where it comes from, and changing it.
#include "codec/config.hpp"

#include <algorithm>
#include <array>

#include "cli/call/config_rows.hpp"
#include "cli/files/paths.hpp"
#include "cli/output.hpp"
#include "render/layout.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
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

std::string path_or_refuse(const Context& context) {
  const auto path = config_path(context);
  if (!path) refuse_homeless("the configuration", "--config");
  return *path;
}

/// For what is read, changed and put back.
std::string file_or_refuse(const Context& context) {
  std::string path = path_or_refuse(context);
  if (path != "-") return path;
  throw Error(ErrorKind::usage, "standard input cannot be changed",
              "name a file with --config (./- for one called -)");
}

/// Where a value comes from when no option names it.
struct Origin {
  std::string value;
  std::string from;
};

Origin origin_of(const Context& context, const ConfigKeySpec& key) {
  if (const char* const variable = row_of(key.key).variable) {
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

std::string kept_value(const Context& context, const ConfigKeySpec& key, const std::string& value) {
  if (trimmed(value).empty() || find_unprintable(value) != std::string::npos || !is_utf8(value)) {
    throw Error(ErrorKind::usage, say("{}: {} is not a value", key.name, in_quotes(value)),
                say("such as {}", key.example));
  }
  return row_of(key.key).kept(context, {std::string(trimmed(value)), std::string(key.name)});
}

Exit set(const Context& context, const ConfigKeySpec& key, const std::string& value) {
  const std::string path = file_or_refuse(context);
  const std::string kept = kept_value(context, key, value);
  context.ports.files.edit_private(path, [&](const std::string& text) {
    std::string edited = edit_config(text, path, key, kept);
    try {
      parse_config(edited, path);
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
  const std::string path = file_or_refuse(context);
  if (!context.ports.files.exists(path)) return Exit::done;
  context.ports.files.edit_private(path, [&](const std::string& text) {
    return text.empty() ? text : edit_config(text, path, key, std::nullopt);
  });
  return Exit::done;
}

Exit path(const Context& context) {
  context.ports.terminal.write(Stream::out, path_or_refuse(context) + '\n');
  return Exit::done;
}

struct Subcommand {
  std::string_view name;
  std::size_t words;      ///< that it takes, its own name among them
  std::string_view form;  ///< of those behind its name
  Exit (*run)(const Context&, const Operands&);
};

constexpr std::array subcommands{
    Subcommand{"path", 1, "",
               [](const Context& context, const Operands&) { return path(context); }},
    Subcommand{"list", 1, "",
               [](const Context& context, const Operands&) { return list(context); }},
    Subcommand{"get", 2, "a key",
               [](const Context& context, const Operands& words) {
                 return get(context, key_named(words[1]));
               }},
    Subcommand{"set", 3, "a key and a value",
               [](const Context& context, const Operands& words) {
                 return set(context, key_named(words[1]), words[2]);
               }},
    Subcommand{"unset", 2, "a key",
               [](const Context& context, const Operands& words) {
                 return unset(context, key_named(words[1]));
               }},
};

}  // namespace

Exit run_config(const Context& context) {
  const Operands& words = context.arguments.operands;
  std::vector<std::string_view> known;
  for (const Subcommand& subcommand : subcommands) {
    known.push_back(subcommand.name);
    if (subcommand.name != words.front()) continue;
    if (words.size() == subcommand.words) return subcommand.run(context, words);
    throw Error(ErrorKind::usage,
                words.size() > subcommand.words
                    ? say("unexpected word {}", in_quotes(words[subcommand.words]))
                    : say("config {} needs {}", subcommand.name, subcommand.form),
                "see: rollplan help config");
  }
  throw Error(ErrorKind::usage, say("unknown subcommand {}", in_quotes(words.front())),
              with_suggestion(words.front(), known, "use path, list, get, set or unset"));
}

}  // namespace rollplan
