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
  /// A value, or an item of a list, whose position is kept.
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

}  // namespace rollplan
