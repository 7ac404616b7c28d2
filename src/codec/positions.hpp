// Finds line, column and JSON pointer of tokens. Only needed once something is wrong.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "codec/json_tree.hpp"

namespace rollplan {

/// The offset after the closing quote of the JSON string whose opening quote is at `quote`.
std::size_t end_of_string(std::string_view text, std::size_t quote);

/// The offsets at which the `wanted` tokens start. The text must be valid JSON up to the last of
/// them. Both lists are sorted.
std::vector<std::size_t> token_offsets(std::string_view text,
                                       const std::vector<TokenIndex>& wanted);

/// Adds positions to the faults and sorts them by their place in the text.
std::vector<Fault> located(const JsonTree& tree, std::vector<TokenFault> faults);

}  // namespace rollplan
