// Completion: the words that could stand at the cursor of an unfinished line.
//
// The scripts of `completions` ask for it by a call that is not for people:
//
//     rollplan __complete SHELL ...
//
// each shell in the way that suits it, see shells.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

struct Offer {
  std::string word;  ///< what it adds to the item is letters, digits and hyphens: safe anywhere
  std::string help;
};

struct Offers {
  std::string item;          ///< what these stand for: the end of the word at the cursor
  std::vector<Offer> words;  ///< each begins with the item
  bool files = false;        ///< names of files as well
  bool goes_on = false;      ///< a list: no blank behind a word

  /// Words that begin otherwise are left out here, not by the shells, some of
  /// which guess: what hurts is not for guessing.
  void add(std::string_view word, std::string_view help);
};

/// Adds the words that a value of that kind may be; where it is a list, `item` becomes
/// its last one.
void offer_values(const Context& context, ValueKind kind, Offers& offers);

/// The words of a call up to the cursor, the last one perhaps unfinished or
/// empty. Catalogues and a configuration at fault count as not there.
Offers offers_for(std::vector<std::string> words, const Ports& ports);

}  // namespace rollplan
