// Cuts the words of a call into options, their values and operands.
//
// This is the only loop over the command line. Finding the command, reporting errors, looking for
// danger and completion all use its tokens, so they always agree about what a word is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/call/commands.hpp"

namespace rollplan {

struct Token {
  enum class Kind : std::uint8_t {
    option,  ///< an option that some command has
    unknown_option,
    operand,
    end_of_options  ///< the first --
  };
  Kind kind = Kind::operand;
  std::string text;                    ///< the operand, or the option as typed: "--sore", "-s"
  const OptionSpec* option = nullptr;  ///< null for all but options
  std::optional<std::string> value{};  ///< of an option
  bool is_joined = false;              ///< the value is in the same word as the option

  bool is_operand() const { return kind == Kind::operand; }
  bool is(Option id) const { return option != nullptr && option->id == id; }
  /// Whether it needs a value that is missing.
  bool misses_value() const;
};

/// Single letters may be combined (-qs calf), and the last one may have its value in the same word
/// (-qscalf). A word after an option that takes a value is that value, unless it is an option
/// itself. Letters with a value in the same word (-fri) do not count as an option here. If a
/// combined letter is unknown, it and all letters after it are one unknown option.
std::vector<Token> tokens_of(const std::vector<std::string>& words);

/// Whether the option is given before the first --.
bool has_option(const std::vector<Token>& tokens, Option id);

}  // namespace rollplan
