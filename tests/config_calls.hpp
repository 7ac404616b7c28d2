// Helpers for calls with a configuration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fakes.hpp"
#include "texts.hpp"

namespace rollplan::testing {

/// The default path of the configuration.
inline const std::string config_file = "/home/runner/.config/rollplan/config.json";

/// A configuration file with these `members` after its schema, each with a comma before it.
inline Call with_config(std::vector<std::string> words, const std::string& members) {
  Call call(std::move(words));
  call.files.files[config_file] = "{\"schema\": \"rollplan.config/1\"" + members + "}";
  return call;
}

}  // namespace rollplan::testing
