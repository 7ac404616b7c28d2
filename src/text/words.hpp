// Words as people type them: any case, spaces, hyphens or underscores.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// Lower case, single spaces between words, no apostrophes, nothing at the ends:
/// "IT_Band" and "it-band" become "it band", "Can't" becomes "cant".
std::string plain_word(std::string_view typed);

/// Whether two words are the same in that plain form; allocates nothing.
bool same_word(std::string_view a, std::string_view b);

/// Equal for words that are the same in that plain form.
std::uint64_t word_hash(std::string_view word);

/// `text` cut at each `separator`, blanks trimmed; empty pieces are kept.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

/// With its first letter made a capital (ASCII only).
std::string capitalised(std::string text);
std::string capitalised(std::string_view text);

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items);

/// "1 hold", "2 holds".
std::string counted(std::size_t count, std::string_view what);

/// "a, b, c".
std::string comma_listed(const std::vector<std::string>& items);

}  // namespace rollplan
