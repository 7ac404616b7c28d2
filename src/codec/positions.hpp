// Line, column and JSON pointer of tokens: only asked for when something is wrong.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "codec/json_tree.hpp"

namespace rollplan {

/// The offsets at which the `wanted` tokens start; they must be sorted, and so is
/// the result. Parses the text a second time.
std::vector<std::size_t> token_offsets(std::string_view text, std::vector<TokenIndex> wanted);

/// The faults with their positions, in the order of the text.
std::vector<Fault> located(const JsonTree& tree, std::vector<TokenFault> faults);

}  // namespace rollplan
