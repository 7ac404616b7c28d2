// Text that is safe to show and whose columns can be counted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rollplan {

/// One code point taken from the front of `text`; bytes that are not UTF-8 give
/// U+FFFD, one at a time.
char32_t take_code_point(std::string_view& text);

/// Whether `text` is UTF-8 throughout.
bool is_utf8(std::string_view text);

/// Control characters, line and paragraph separators, and the marks that turn
/// the direction of writing: none of them may reach a terminal or a page.
bool is_unprintable(char32_t c);

/// Where the first of them stands in `text`, or npos.
std::size_t find_unprintable(std::string_view text);

/// `text` with every unprintable character and every stray byte as \x1b or
/// \u202e, cut with "..." after so many characters.
std::string printable(std::string_view text, std::size_t most = 120);

/// The same between double quotes.
std::string in_quotes(std::string_view text);

/// The columns that `text` takes on a terminal.
std::size_t columns(std::string_view text);

/// As much of the front of `text` as fits into `width` columns.
std::string_view columns_of(std::string_view text, std::size_t width);

/// `text` in ASCII, character for character in the same columns: accents are
/// dropped, what has no likeness becomes '?'.
std::string to_ascii(std::string_view text);

}  // namespace rollplan
