#include "codec/config.hpp"

#include <memory_resource>
#include <utility>

#include "codec/positions.hpp"
#include "codec/reading.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

bool is_level(std::string_view text) {
  return value_of<Level>(text).has_value();
}

bool is_color(std::string_view text) {
  return text == "auto" || text == "always" || text == "never";
}

bool is_duration(std::string_view text) {
  try {
    parse_duration(text, "time");
    return true;
  } catch (const Error&) {
    return false;
  }
}

constexpr std::array all_keys{
    ConfigKeySpec{ConfigKey::tools, "tools", ConfigKind::list, "ROLLPLAN_TOOLS",
                  "the tools you own", "lacrosse-ball,foam-roller", "all"},
    ConfigKeySpec{ConfigKey::level, "level", ConfigKind::text, "ROLLPLAN_LEVEL",
                  "gentle, normal or firm", "gentle", "normal", is_level, "gentle, normal or firm"},
    ConfigKeySpec{ConfigKey::time, "time", ConfigKind::text, "ROLLPLAN_TIME",
                  "how much time you have", "12m", "15m if nothing is sore", is_duration,
                  "a length of time such as 12m"},
    ConfigKeySpec{ConfigKey::run, "run", ConfigKind::text, nullptr, "your usual kind of run",
                  "easy", "none"},
    ConfigKeySpec{ConfigKey::catalogue, "catalogue", ConfigKind::list, "ROLLPLAN_CATALOGUE",
                  "catalogues to add", "hamstrings", "none"},
    ConfigKeySpec{ConfigKey::say, "say", ConfigKind::text, nullptr,
                  "a program that reads the cues aloud", "espeak-ng", "none"},
    ConfigKeySpec{ConfigKey::width,
                  "width",
                  ConfigKind::number,
                  nullptr,
                  "columns of the text, 40 to 200",
                  "80",
                  "the terminal's",
                  nullptr,
                  {},
                  40,
                  200},
    ConfigKeySpec{ConfigKey::color, "color", ConfigKind::text, nullptr, "auto, always or never",
                  "never", "auto", is_color, "auto, always or never"},
    ConfigKeySpec{ConfigKey::hr_max,
                  "hr_max",
                  ConfigKind::number,
                  nullptr,
                  "your highest heart rate, 100 to 250",
                  "188",
                  "none",
                  nullptr,
                  {},
                  100,
                  250},
};

class ConfigReader {
 public:
  explicit ConfigReader(Reading& in) : in_(in) {}

  Config read() {
    read_members(std::make_index_sequence<all_keys.size()>{});
    set_positions();
    return std::move(config_);
  }

 private:
  /// A value, or an item of a list, whose position is needed later.
  struct Kept {
    TokenIndex token;
    ConfigKey key;
    bool is_item;
  };

  template <std::size_t... Row>
  void read_members(std::index_sequence<Row...>) {
    in_.object(
        0, may("$schema", [this](TokenIndex value) { in_.text(value); }),
        may("schema", [this](TokenIndex value) { in_.expect_schema(value, config_schema); }),
        may(all_keys[Row].name, [this](TokenIndex value) { read_value(all_keys[Row], value); })...);
  }

  std::optional<ConfigValue>& value_of(ConfigKey key) {
    return config_.values[static_cast<std::size_t>(key)];
  }

  void read_value(const ConfigKeySpec& spec, TokenIndex token) {
    std::erase_if(kept_, [&](const Kept& kept) { return kept.key == spec.key; });
    value_of(spec.key).reset();
    if (spec.kind == ConfigKind::list) return read_list(spec.key, token);
    const std::size_t faults = in_.faults().size();
    const std::string text = spec.kind == ConfigKind::number
                                 ? say("{}", in_.number(token, spec.least, spec.most))
                                 : std::string(in_.text(token));
    if (in_.faults().size() == faults && spec.accepts != nullptr && !spec.accepts(text)) {
      in_.fault(token, in_quotes(text), std::string(spec.expected));
    }
    if (in_.faults().size() == faults) keep(spec.key, token, text);
  }

  void read_list(ConfigKey key, TokenIndex token) {
    if (!in_.expect(token, JsonKind::list)) return;
    if (in_.tree().count(token) == 0) in_.fault(token, "an empty list", "at least one name");
    in_.tree().each_item(token, [&](TokenIndex item) {
      const std::size_t faults = in_.faults().size();
      const std::string_view name = in_.text(item);
      if (name.find(',') != std::string_view::npos) {
        in_.fault(item, "a comma in a name",
                  "one name, or a list such as [\"foam-roller\", \"tennis-ball\"]");
      }
      if (in_.faults().size() != faults) return;
      if (value_of(key)) {
        value_of(key)->text.append(",").append(name);
      } else {
        keep(key, token, name);
      }
      kept_.push_back({item, key, true});
    });
  }

  void keep(ConfigKey key, TokenIndex token, std::string_view text) {
    value_of(key).emplace().text = text;
    kept_.push_back({token, key, false});
  }

  void set_positions() {
    std::vector<TokenFault> tokens;
    for (const Kept& kept : kept_) tokens.push_back({kept.token});
    std::vector<Fault> positions = located(in_.tree(), tokens);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      ConfigValue& value = *value_of(kept_[i].key);
      (kept_[i].is_item ? value.items.emplace_back() : value.position) = std::move(positions[i]);
    }
  }

  Reading& in_;
  Config config_;
  std::vector<Kept> kept_;  ///< in the order of the text
};

}  // namespace

std::span<const ConfigKeySpec> config_keys() {
  return all_keys;
}

Config parse_config(std::string_view text, std::string_view file, std::vector<Fault>& faults) {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, file, memory);
  Reading in(tree, memory);
  Config config = ConfigReader(in).read();
  config.file = file;
  const std::vector<Fault> found = tree.all_faults(in.faults());
  faults.insert(faults.end(), found.begin(), found.end());
  return config;
}

Config parse_config(std::string_view text, std::string_view file) {
  std::vector<Fault> faults;
  Config config = parse_config(text, file, faults);
  if (!faults.empty()) throw FaultyFile(file, std::move(faults));
  return config;
}

// The rest changes one value in the text and leaves everything else as it is.
namespace {

constexpr std::string_view json_blanks = " \t\r\n";

/// Writes the parsed number, because the user's text could contain more than a number.
std::string number_text(const ConfigKeySpec& key, std::string_view value) {
  if (const auto number = whole_number(trimmed(value))) return say("{}", *number);
  throw Error(ErrorKind::usage, say("{}: not a whole number: {}", key.name, in_quotes(value)),
              say("such as {}", key.example));
}

std::string written_value(const ConfigKeySpec& key, std::string_view value) {
  if (key.kind == ConfigKind::number) return number_text(key, value);
  if (key.kind == ConfigKind::text) return json_string(value);
  std::string list;
  for (const std::string_view item : split(value, ',')) {
    list += (list.empty() ? "[" : ", ") + json_string(item);
  }
  return list + ']';
}

/// The place of a member in the text, in bytes, and of what surrounds it.
struct Member {
  std::size_t before = 0;  ///< end of the previous member or of the opening brace
  std::size_t name = 0, value = 0, end = 0;
  bool is_first = true;
  bool found = false;
};

/// The position of the last character before `end` that is not a blank.
std::size_t last_before(std::string_view text, std::size_t end) {
  return text.find_last_not_of(json_blanks, end - 1);
}

/// The member with `key`. If there is none, the last member, after which it would go; nothing in an
/// empty object.
std::optional<Member> find_member(std::string_view text, std::string_view key) {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, {}, memory);
  std::vector<TokenIndex> tokens;  // names and values in turn
  std::optional<std::size_t> found;
  tree.each_member(0, [&](TokenIndex name, TokenIndex value) {
    if (!found && tree.string(name) == key) found = tokens.size();
    tokens.insert(tokens.end(), {name, value});
  });
  if (tokens.empty()) return std::nullopt;
  const std::vector<std::size_t> offsets = token_offsets(text, tokens);
  const std::size_t at = found.value_or(offsets.size() - 2);
  const auto end_before = [&](std::size_t separator) { return last_before(text, separator) + 1; };
  const auto comma_before = [&](std::size_t name) { return last_before(text, name); };
  const bool is_last = at + 2 == offsets.size();
  Member member{0, offsets[at], offsets[at + 1], 0, at == 0, found.has_value()};
  member.before = at == 0 ? text.find('{') + 1 : end_before(comma_before(offsets[at]));
  member.end = end_before(is_last ? text.rfind('}') : comma_before(offsets[at + 2]));
  return member;
}

/// The colon of a member, with the blanks around it.
std::string_view colon_of(std::string_view text, const Member& member) {
  const std::size_t name_end = last_before(text, last_before(text, member.value)) + 1;
  return text.substr(name_end, member.value - name_end);
}

/// The blanks to put before the next member: a new line if this member is on its own line,
/// otherwise as many as between a value and its colon.
std::string_view blanks_behind(std::string_view text, const Member& member) {
  const std::size_t start = last_before(text, member.name) + 1;
  const std::string_view blanks = text.substr(start, member.name - start);
  const std::size_t line = blanks.rfind('\n');
  if (line != std::string_view::npos) {
    const bool is_long = line > 0 && blanks[line - 1] == '\r';
    return blanks.substr(is_long ? line - 1 : line);
  }
  if (!member.is_first) return blanks;
  const std::string_view colon = colon_of(text, member);
  return colon.substr(colon.find(':') + 1);
}

std::string without(std::string text, const Member& member) {
  if (!member.is_first) return text.erase(member.before, member.end - member.before);
  // If it is the first member, the comma after it goes too.
  const std::size_t after = text.find_first_not_of(json_blanks, member.end);
  const std::size_t end = text[after] == ',' ? after + 1 : member.end;
  return text.erase(member.before, end - member.before);
}

std::string edited_text(std::string text, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  const std::optional<Member> member = find_member(text, key.name);
  if (!value) return member && member->found ? without(std::move(text), *member) : text;
  const std::string fresh = written_value(key, *value);
  if (!member) return text.insert(text.find('{') + 1, say("\"{}\": {}", key.name, fresh));
  if (member->found) return text.replace(member->value, member->end - member->value, fresh);
  return text.insert(member->end, say(",{}\"{}\"{}{}", blanks_behind(text, *member), key.name,
                                      colon_of(text, *member), fresh));
}

}  // namespace

std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  std::string old(text);
  if (trimmed(old).empty()) old = say("{{\n  \"schema\": \"{}\"\n}}\n", config_schema);
  parse_config(old, file);
  return edited_text(std::move(old), key, value);
}

}  // namespace rollplan
