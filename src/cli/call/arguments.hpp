// Sorts the words of a call by option. The values are still text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cli/call/commands.hpp"
#include "cli/call/tokens.hpp"

namespace rollplan {

class Arguments {
 public:
  const CommandSpec* command = nullptr;
  std::vector<std::string> operands;  ///< words that are not part of an option

  bool has(Option option) const { return !values(option).empty(); }
  /// The value. Several values of a list are joined by commas.
  std::optional<std::string> value(Option option) const;
  const std::vector<std::string>& values(Option option) const {
    return values_[static_cast<std::size_t>(option)];
  }
  void set(Option option, const std::vector<std::string>& values) {
    values_[static_cast<std::size_t>(option)] = values;
  }
  void add(Option option, std::string value) {
    values_[static_cast<std::size_t>(option)].push_back(std::move(value));
  }

 private:
  std::array<std::vector<std::string>, static_cast<std::size_t>(Option::count_)> values_;
};

/// The command: the first word that is neither an option nor a value; null if there is none.
const Token* command_token(const std::vector<Token>& tokens);

/// The part of a call that can be understood.
struct PartOfCall {
  Arguments arguments;  ///< the command is null if it is missing or unknown
  std::optional<std::string> command;
  const OptionSpec* open = nullptr;  ///< the option of the last word, if its value is still to come
  bool only_operands = false;        ///< whether a -- came before the last word
};
PartOfCall understood(const std::vector<Token>& tokens);

/// Sorts the tokens of a call of `command`. Throws Error(usage), with "did you mean".
Arguments parse_arguments(const CommandSpec& command, const std::vector<Token>& tokens);

}  // namespace rollplan
