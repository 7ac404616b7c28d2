// The words of a call, sorted by option; still words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cli/call/commands.hpp"

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

/// Whether `word` is an option whose value is the next word.
bool wants_value(const std::string& word);

/// The place of the command among the words, behind options that may stand
/// before it; nothing if there is none.
std::optional<std::size_t> command_place(const std::vector<std::string>& words);

/// An option as it is written, with the value in the same word: --time=5m.
struct WrittenOption {
  const OptionSpec* spec;  ///< null where no command has such an option
  std::optional<std::string> value;
};
WrittenOption written_option(const std::string& word);

/// As much of a call as can be understood.
struct PartOfCall {
  Arguments arguments;  ///< the command is null where none is named, or none that is known
  std::optional<std::string> command;
  const OptionSpec* open = nullptr;  ///< the last word, if it wants a value behind it
  bool only_operands = false;        ///< there was a --
};
PartOfCall understood(const std::vector<std::string>& words);

/// Sorts the words of a call. Throws Error(usage), with "did you mean".
Arguments parse_arguments(const CommandSpec& command, std::vector<std::string> words);

}  // namespace rollplan
