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
  std::string_view name;  ///< that of its option, too, if it has one
  ConfigKind kind;
  const char* variable;  ///< that wins over it; null if there is none of ours
  std::string_view help;
  std::string_view example;
  std::string_view fallback;  ///< what applies if nothing is set
  /// Whether a text can be right, whatever the catalogue has; null: any text can.
  bool (*accepts)(std::string_view text) = nullptr;
  std::string_view expected = {};    ///< said of a text that cannot
  std::int32_t least = 0, most = 0;  ///< of a number
};

/// In the order of `ConfigKey`.
std::span<const ConfigKeySpec> config_keys();

/// A value as it would be typed behind its option; lists with commas.
struct ConfigValue {
  std::string text;
  Fault position;            ///< its line, column and pointer
  std::vector<Fault> items;  ///< the same of each item of a list
};

struct Config {
  std::string file;  ///< empty if there is none
  std::array<std::optional<ConfigValue>, static_cast<std::size_t>(ConfigKey::count_)> values;

  const std::optional<ConfigValue>& operator[](ConfigKey key) const {
    return values[static_cast<std::size_t>(key)];
  }
};

/// Reads a configuration. Throws FaultyFile, which names `file`, for unknown keys,
/// wrong types and values that can never be right. Whether the names of catalogues,
/// tools and runs exist is for the caller to check.
Config parse_config(std::string_view text, std::string_view file);

/// The same without the values that are at fault, whose faults are added to `faults`.
/// Throws only for a text that is not JSON.
Config parse_config(std::string_view text, std::string_view file, std::vector<Fault>& faults);

/// `text` with the key set to the value, or without the key if there is no value;
/// all else as it was and in its order. An empty `text` begins a new document.
/// Throws FaultyFile if `text` is not a configuration, and Error(usage) if the value
/// must be a number and is not. Whether the value is right is for `parse_config` to
/// judge.
std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value);

}  // namespace rollplan
