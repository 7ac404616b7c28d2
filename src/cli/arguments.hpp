// The words of a call, sorted by option; still words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace rollplan {

class Arguments {
 public:
  const CommandSpec* command = nullptr;
  std::vector<std::string> operands;  ///< what stands by itself

  bool has(Option option) const { return !values(option).empty(); }
  /// The last value given; the last one counts.
  std::optional<std::string> value(Option option) const;
  const std::vector<std::string>& values(Option option) const {
    return values_[static_cast<std::size_t>(option)];
  }
  void add(Option option, std::string value) {
    values_[static_cast<std::size_t>(option)].push_back(std::move(value));
  }

 private:
  std::array<std::vector<std::string>, static_cast<std::size_t>(Option::count_)> values_;
};

/// The place of the command among the words, behind options that may stand
/// before it; nothing if there is none.
std::optional<std::size_t> command_place(const std::vector<std::string>& words);

/// Sorts the words of a call. Throws Error(usage), with "did you mean".
Arguments parse_arguments(const CommandSpec& command, std::vector<std::string> words);

}  // namespace rollplan
