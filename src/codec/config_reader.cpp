#include <algorithm>
#include <memory_resource>

#include "codec/config.hpp"
#include "codec/json_places.hpp"
#include "codec/reading.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

constexpr std::array all_keys{
    ConfigKeySpec{ConfigKey::tools, "tools", ConfigKind::list, "the tools you own",
                  "lacrosse-ball,foam-roller", "all"},
    ConfigKeySpec{ConfigKey::level, "level", ConfigKind::text, "gentle, normal or firm", "gentle",
                  "normal"},
    ConfigKeySpec{ConfigKey::time, "time", ConfigKind::text, "the time there is", "12m",
                  "15m where nothing is sore"},
    ConfigKeySpec{ConfigKey::run, "run", ConfigKind::text, "the kind of your usual run", "easy",
                  "none"},
    ConfigKeySpec{ConfigKey::catalogue, "catalogue", ConfigKind::list, "catalogues to add",
                  "hamstrings", "none"},
    ConfigKeySpec{ConfigKey::say, "say", ConfigKind::text, "a program that speaks", "espeak-ng",
                  "none"},
    ConfigKeySpec{ConfigKey::width, "width", ConfigKind::number, "columns of the text, 40 to 200",
                  "80", "the terminal's"},
    ConfigKeySpec{ConfigKey::color, "color", ConfigKind::text, "auto, always or never", "never",
                  "auto"},
};

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> known) {
  return std::ranges::find(known, text) != known.end();
}

bool is_duration(std::string_view text) {
  try {
    parse_duration(text, "time");
    return true;
  } catch (const Error&) {
    return false;
  }
}

class ConfigReader {
 public:
  ConfigReader(const JsonTree& tree, std::pmr::memory_resource& memory) : in_(tree, memory) {}

  Config read() {
    const auto to = [this](ConfigKey key) {
      return [this, key](TokenIndex value) { keep(spec_of(key), value); };
    };
    in_.object(0, may("$schema", [this](TokenIndex value) { in_.text(value); }),
               must("schema", [this](TokenIndex value) { expect_schema_at(value); }),
               may("tools", to(ConfigKey::tools)), may("level", to(ConfigKey::level)),
               may("time", to(ConfigKey::time)), may("run", to(ConfigKey::run)),
               may("catalogue", to(ConfigKey::catalogue)), may("say", to(ConfigKey::say)),
               may("width", to(ConfigKey::width)), may("color", to(ConfigKey::color)));
    in_.finish();
    return std::move(config_);
  }

  /// A value, or an item of a list, whose place is wanted.
  struct Placed {
    TokenIndex token;
    ConfigKey key;
    std::optional<std::size_t> item;
  };
  std::vector<Placed> placed;  ///< in the order of the text

 private:
  static const ConfigKeySpec& spec_of(ConfigKey key) {
    return all_keys[static_cast<std::size_t>(key)];
  }

  void expect_schema_at(TokenIndex value) {
    if (in_.text(value) != config_schema) {
      in_.fault(value, "another schema", say("\"{}\"", config_schema));
    }
  }

  void keep(const ConfigKeySpec& spec, TokenIndex token) {
    auto& value = config_.values[static_cast<std::size_t>(spec.key)];
    value.emplace();
    placed.push_back({token, spec.key, {}});
    switch (spec.kind) {
      case ConfigKind::text:
        value->text = in_.text(token);
        return check_text(spec.key, token, value->text);
      case ConfigKind::number:
        value->text = say("{}", in_.number(token, 40, 200));
        return;
      case ConfigKind::list:
        value->text = list_text(spec.key, token);
    }
  }

  std::string list_text(ConfigKey key, TokenIndex token) {
    std::string text;
    std::size_t next = 0;
    if (!in_.expect(token, JsonKind::list)) return text;
    in_.tree().each_item(token, [&](TokenIndex item) {
      const std::string_view word = in_.text(item);
      if (word.empty() || word.find(',') != std::string_view::npos) {
        in_.fault(item, "no single name", "a name without commas");
      }
      text.append(text.empty() ? "" : ",").append(word);
      placed.push_back({item, key, next++});
    });
    if (text.empty()) in_.fault(token, "an empty list", "at least one name");
    return text;
  }

  void check_text(ConfigKey key, TokenIndex token, std::string_view text) {
    if (!in_.is(token, JsonKind::string)) return;
    const auto expect = [&](bool right, std::string_view expected) {
      if (!right) in_.fault(token, in_quotes(text), std::string(expected));
    };
    if (key == ConfigKey::level) {
      expect(is_one_of(text, {"gentle", "normal", "firm"}), "gentle, normal or firm");
    } else if (key == ConfigKey::color) {
      expect(is_one_of(text, {"auto", "always", "never"}), "auto, always or never");
    } else if (key == ConfigKey::time) {
      expect(is_duration(text), "a length of time such as 12m");
    }
  }

  Reading in_;
  Config config_;
};

}  // namespace

std::span<const ConfigKeySpec> config_keys() {
  return all_keys;
}

Config parse_config(std::string_view text, std::string_view file) {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, file, memory);
  ConfigReader reader(tree, memory);
  Config config = reader.read();
  config.file = file;

  std::vector<TokenIndex> tokens;
  for (const auto& placed : reader.placed) tokens.push_back(placed.token);
  const std::vector<std::size_t> offsets = token_offsets(text, tokens);
  PlaceCounter places(text);
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const auto& [token, key, item] = reader.placed[i];
    ConfigValue& value = *config.values[static_cast<std::size_t>(key)];
    Fault& place = item ? value.items.emplace_back() : value.place;
    places.place(place, offsets[i]);
    place.pointer = say("/{}{}", all_keys[static_cast<std::size_t>(key)].name,
                        item ? say("/{}", *item) : std::string());
  }
  return config;
}

}  // namespace rollplan
