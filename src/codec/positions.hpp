// Line, column and JSON pointer of tokens: only asked for when something is wrong.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "codec/json_tree.hpp"

namespace rollplan {

/// The offset behind the closing quote of a string of JSON whose opening quote is at `quote`.
std::size_t end_of_string(std::string_view text, std::size_t quote);

/// The offsets at which the `wanted` tokens start, in a text that is JSON at least as far as
/// these. Both lists are sorted.
std::vector<std::size_t> token_offsets(std::string_view text,
                                       const std::vector<TokenIndex>& wanted);

/// The faults with their positions, in the order of the text.
std::vector<Fault> located(const JsonTree& tree, std::vector<TokenFault> faults);

}  // namespace rollplan
