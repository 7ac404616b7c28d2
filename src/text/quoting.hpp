// Escapes text for programs to which some characters have a meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// `text` with `to` in place of every `from`.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

/// `text` with a backslash before each of the `special` characters.
std::string backslashed(std::string_view text, std::string_view special);

/// `word` in a form that a POSIX shell reads as one word, without quotes if it needs none.
/// Unprintable characters are escaped as by `printable`, which changes the word.
std::string shell_quoted(std::string_view word);

/// The words into which a POSIX shell splits `line`, by blanks, quotes and backslashes. Treats all
/// other characters literally. Null if a quote is left open, or if a backslash is the last
/// character.
std::optional<std::vector<std::string>> shell_words(std::string_view line);

}  // namespace rollplan
