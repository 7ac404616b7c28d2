// The settings that a user keeps in a file.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/codec.hpp"

namespace rollplan {

enum class ConfigKey { tools, level, time, run, catalogue, say, width, color, hr_max, count_ };

enum class ConfigKind { text, list, number };

struct ConfigKeySpec {
  ConfigKey key;
  std::string_view name;  ///< also the name of its option, if it has one
  ConfigKind kind;
  const char* variable;  ///< overrides it; null if rollplan has none
  std::string_view help;
  std::string_view example;
  std::string_view fallback;  ///< the default
  /// Whether a text can be valid, whatever the catalogue contains; null if every text can.
  bool (*accepts)(std::string_view text) = nullptr;
  std::string_view expected = {};    ///< what to say if a text cannot be valid
  std::int32_t least = 0, most = 0;  ///< the limits of a number
};

/// In the order of `ConfigKey`.
std::span<const ConfigKeySpec> config_keys();

/// A value as it would be typed after its option; lists have commas.
struct ConfigValue {
  std::string text;
  Fault position;            ///< its line, column and pointer
  std::vector<Fault> items;  ///< the positions of a list's items
};

struct Config {
  std::string file;  ///< empty if there is no file
  std::array<std::optional<ConfigValue>, static_cast<std::size_t>(ConfigKey::count_)> values;

  const std::optional<ConfigValue>& operator[](ConfigKey key) const {
    return values[static_cast<std::size_t>(key)];
  }
};

/// Reads a configuration. Throws FaultyFile, which names `file`, for unknown keys, wrong types and
/// values that can never be valid. Does not check whether the named catalogues, tools and runs
/// exist; the caller does.
Config parse_config(std::string_view text, std::string_view file);

/// The same, but leaves out faulty values and adds their faults to `faults`. Only throws for text
/// that is not JSON.
Config parse_config(std::string_view text, std::string_view file, std::vector<Fault>& faults);

/// Returns `text` with the key set to the value, or without the key if there is no value.
/// Everything else stays as it was. If `text` is empty, begins a new document. Throws FaultyFile if
/// `text` is not a configuration, and Error(usage) if the value should be a number but is not. Does
/// not check whether the value is valid; `parse_config` does.
std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value);

}  // namespace rollplan
