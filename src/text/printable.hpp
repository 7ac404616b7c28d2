// Makes text safe to show, and counts its columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rollplan {

/// Removes a code point from the front of `text` and returns it: U+FFFD for a byte that is
/// not UTF-8.
char32_t take_code_point(std::string_view& text);

/// The reverse: appends a code point, which must be one of Unicode, as UTF-8.
void append_code_point(std::string& text, char32_t c);

/// Whether all of `text` is UTF-8.
bool is_utf8(std::string_view text);

/// Whether `c` is a control character, a line or paragraph separator, a mark that changes the
/// direction of writing, or an invisible character that could hide text. Such characters must never
/// reach a terminal or a page.
bool is_unprintable(char32_t c);

/// The offset of the first unprintable character in `text`, or npos.
std::size_t find_unprintable(std::string_view text);

/// `text` with unprintable characters and bytes that are not UTF-8 escaped, as \x1b or
/// \u202e. If it has more than `most` characters, it is cut there and ends in "...".
std::string printable(std::string_view text, std::size_t most = 120);

/// The same, in double quotes.
std::string in_quotes(std::string_view text);

/// How many columns `text` takes on a terminal.
std::size_t columns(std::string_view text);

/// As much of the front of `text` as fits into `width` columns.
std::string_view columns_of(std::string_view text, std::size_t width);

/// `text` in ASCII, in the same number of columns. Letters lose their accents, and characters that
/// resemble no ASCII character become '?'.
std::string to_ascii(std::string_view text);

}  // namespace rollplan
