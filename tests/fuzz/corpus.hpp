// The corpus that is kept in the tree: for each target a text of short inputs that reach what its
// seeds do not, one a line, so that a change to it can be read. tests/fuzz/run --keep renews it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan::fuzz {

/// The byte as \xNN.
std::string escaped(char c);

/// The inputs kept for a target; none if it has no file yet.
std::vector<std::string> kept_inputs(std::string_view target);

/// Writes the shortest inputs in the folder as lines, at most 4 KB of them.
void print_corpus(const std::filesystem::path& folder);

}  // namespace rollplan::fuzz
