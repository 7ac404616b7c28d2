// What every fuzz target shares. A target is one file, NAME_fuzz.cpp, which defines the two
// functions below; fuzz.cpp has the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollplan::fuzz {

/// Where the search begins.
struct Start {
  std::vector<std::string> seeds{};  ///< whole inputs; keep one of every fault that was found
  std::vector<std::string> words{};  ///< pieces to try anywhere
};
Start start();

/// Reads the input and describes all that was read. An Error is a good answer too; any other
/// exception is a fault, and so is a second reading with another outcome.
std::string outcome_of(std::string input);

/// Ends the program with a message if it is false.
void require(bool holds, std::string_view what);

}  // namespace rollplan::fuzz
