// `config`: what is set, where it comes from, and changing it.
#include "rollplan/config.hpp"

#include <array>

#include "cli/places.hpp"
#include "cli/settings.hpp"
#include "core/lookup.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"
#include "core/suggest.hpp"
#include "core/words.hpp"
#include "render/layout.hpp"

namespace rollplan {
namespace {

using Operands = std::vector<std::string>;

const ConfigKeySpec& key_named(const std::string& name) {
  std::vector<std::string_view> known;
  std::string all;
  for (const ConfigKeySpec& key : config_keys()) {
    if (key.name == name) return key;
    known.push_back(key.name);
    all.append(all.empty() ? "" : ", ").append(key.name);
  }
  throw Error(ErrorKind::usage, say("no key {}", in_quotes(name)),
              with_suggestion(name, known, say("keys are {}", all)));
}

std::string place_or_refuse(const Context& context) {
  const auto place = config_place(context);
  if (!place) refuse_homeless("the configuration", "--config");
  return *place;
}

/// Where a value comes from when no option names it.
struct Origin {
  std::string value;
  std::string from;
};

/// Null where no variable sets the key.
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
  const Config& config = config_of(context);
  if (const auto& value = config[key.key]) {
    return {value->text, say("{}:{}", printable(config.file), value->place.line)};
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

/// What the file's grammar cannot judge: names of the catalogue.
void check_names(const Catalogue& catalogue, ConfigKey key, const std::string& value) {
  for (const std::string_view word : split(value, ',')) {
    if (key == ConfigKey::tools && !find_tool(catalogue, word)) {
      throw Error(ErrorKind::usage, say("unknown tool {}", in_quotes(word)),
                  with_suggestion(plain_word(word), tool_words(catalogue),
                                  say("tools are {}", tool_ids(catalogue))));
    }
    if (key == ConfigKey::run && !find_run(catalogue, word)) {
      throw Error(ErrorKind::usage, say("unknown kind of run {}", in_quotes(word)),
                  say("kinds are {}", run_ids(catalogue)));
    }
  }
}

/// The text of the configuration, or nothing yet.
std::string text_of(const Context& context, const std::string& place) {
  return context.ports.files.exists(place) ? context.ports.files.read(place) : std::string();
}

Exit set(const Context& context, const ConfigKeySpec& key, const std::string& value) {
  const std::string place = place_or_refuse(context);
  if (trimmed(value).empty() || find_unprintable(value) != std::string::npos) {
    throw Error(ErrorKind::usage, say("{}: {} is no value", key.name, in_quotes(value)),
                say("such as {}", key.example));
  }
  if (key.key == ConfigKey::tools || key.key == ConfigKey::run) {
    if (!context.ports.files.exists(place)) context.config.emplace();  // it is about to be made
    Shelf shelf;
    check_names(load_catalogue(context, shelf), key.key, value);
  }
  const std::string edited = edit_config(text_of(context, place), place, key, value);
  try {
    parse_config(edited, place);
  } catch (const FaultyFile& faulty) {
    throw Error(ErrorKind::usage, say("{}: {}", key.name, faulty.faults.front().what),
                say("{} is expected, such as {}", faulty.faults.front().expected, key.example));
  }
  context.ports.files.replace_private(place, edited);
  return Exit::done;
}

Exit unset(const Context& context, const ConfigKeySpec& key) {
  const std::string place = place_or_refuse(context);
  const std::string text = text_of(context, place);
  if (text.empty()) return Exit::done;
  const std::string edited = edit_config(text, place, key, std::nullopt);
  if (edited != text) context.ports.files.replace_private(place, edited);
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
