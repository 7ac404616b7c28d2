// Handles words and numbers that people type, and lists that people read.
#pragma once

#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// Lower case, single spaces between words, no apostrophes, nothing at the ends:
/// "IT_Band" and "it-band" become "it band", "Can't" becomes "cant".
std::string plain_word(std::string_view typed);

/// Whether two words have the same plain form; allocates nothing.
bool same_word(std::string_view a, std::string_view b);

/// A hash of the plain form.
std::uint64_t word_hash(std::string_view word);

/// The pieces of `text` between separators, without blanks around them. Some may be empty.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// `text` with its first letter in upper case (ASCII only).
std::string capitalised(std::string text);
std::string capitalised(std::string_view text);

/// Removes a number, digits without a sign, from the front of `text` and returns it. If `text` does
/// not begin with a number or the number is too large, leaves it unchanged and returns null.
std::optional<std::int64_t> take_number(std::string_view& text);

/// The number, if `text` is exactly one and an int can hold it; otherwise null.
std::optional<int> whole_number(std::string_view text);

/// "1 hold", "2 holds".
std::string counted(std::size_t count, std::string_view what);

/// The texts of all items, with `last` before the last one and `between` before the others.
template <class Items = std::vector<std::string>, class TextOf = std::identity>
std::string joined(const Items& items, std::string_view between, std::string_view last,
                   TextOf text_of = {}) {
  std::string result;
  std::size_t remaining = std::size(items);
  for (const auto& item : items) {
    result += std::invoke(text_of, item);
    if (--remaining > 0) result += remaining == 1 ? last : between;
  }
  return result;
}

/// "a, b, c".
template <class Items = std::vector<std::string>, class TextOf = std::identity>
std::string comma_listed(const Items& items, TextOf text_of = {}) {
  return joined(items, ", ", ", ", text_of);
}

/// "a", "a and b", "a, b and c".
inline std::string listed(const std::vector<std::string>& items) {
  return joined(items, ", ", " and ");
}

}  // namespace rollplan
