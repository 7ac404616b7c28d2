// What the user has set once and for all.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/codec.hpp"

namespace rollplan {

enum class ConfigKey { tools, level, time, run, catalogue, say, width, color, count_ };

enum class ConfigKind { text, list, number };

struct ConfigKeySpec {
  ConfigKey key;
  std::string_view name;
  ConfigKind kind;
  std::string_view help;
  std::string_view example;
  std::string_view fallback;  ///< what holds where nothing is set
};

std::span<const ConfigKeySpec> config_keys();

/// A value as it would be typed behind its option; lists with commas.
struct ConfigValue {
  std::string text;
  Fault place;               ///< where it stands: line, column and pointer
  std::vector<Fault> items;  ///< the same of each item of a list
};

struct Config {
  std::string file;  ///< empty where there is none
  std::array<std::optional<ConfigValue>, static_cast<std::size_t>(ConfigKey::count_)> values;

  const std::optional<ConfigValue>& operator[](ConfigKey key) const {
    return values[static_cast<std::size_t>(key)];
  }
};

/// Throws FaultyFile, which names `file`, for unknown keys, wrong types and values
/// that can never be right. Names of tools and runs are for the catalogue to judge.
Config parse_config(std::string_view text, std::string_view file);

/// `text` with the key set to the value, or without the key where there is none;
/// all else as it was and in its order. An empty `text` begins a new document.
/// Throws FaultyFile for a `text` that is no configuration, and Error(usage) for a
/// value that is no number where one is due. Whether it is a right one is for
/// `parse_config` to judge.
std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value);

}  // namespace rollplan
