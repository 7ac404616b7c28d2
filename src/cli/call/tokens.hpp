// The words of a call, cut into options, their values and operands.
//
// The one walk over the command line. Finding the command, the errors, the scan for
// danger and completion all loop over its tokens, so that no two of them can disagree
// about what a word is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/call/commands.hpp"

namespace rollplan {

struct Token {
  enum class Kind : std::uint8_t {
    option,  ///< one that some command knows
    unknown_option,
    operand,
    end_of_options  ///< the first --
  };
  Kind kind = Kind::operand;
  std::string text;                    ///< the operand, or the option as typed: "--sore", "-s"
  const OptionSpec* option = nullptr;  ///< null for all but options
  std::optional<std::string> value{};  ///< of an option
  bool is_joined = false;              ///< the value stands in the option's own word

  bool is_operand() const { return kind == Kind::operand; }
  bool is(Option id) const { return option != nullptr && option->id == id; }
  /// Whether it takes a value that is not there.
  bool misses_value() const;
};

/// Letters may stand together (-qs calf), the last with its value joined (-qscalf).
/// A word behind an option that takes a value is that value, unless it is an option
/// itself; letters with a joined value (-fri) are not. Of the letters that stand together, those
/// from the first unknown one on are one unknown option.
std::vector<Token> tokens_of(const std::vector<std::string>& words);

/// Whether the option stands in front of the first --.
bool has_option(const std::vector<Token>& tokens, Option id);

}  // namespace rollplan
