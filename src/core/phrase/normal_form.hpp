// Text as runners type it, cut into words that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

struct TypedWord {
  std::string_view typed;  ///< as it is in the text
  std::string plain;       ///< in small letters, without apostrophes
  std::string stem;        ///< the same for singular and plural; not a word to show
};

/// Case is folded and apostrophes are dropped; every other mark, dash, odd space or
/// invisible character separates words. The words view `text`.
std::vector<TypedWord> words_in(std::string_view text);

/// "calf" for "calves" and "calfs", "foot" for "feet". What it returns is not always
/// English: it only has to be equal for singular and plural.
std::string stem_of(std::string_view plain);

}  // namespace rollplan
