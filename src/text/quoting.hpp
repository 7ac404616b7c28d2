// Words for a POSIX shell.
#pragma once

#include <string>
#include <string_view>

namespace rollplan {

/// `word` so that a shell reads it as one word; bare where it needs no quotes.
/// Unprintable characters are escaped as in `printable`, which makes it another word.
std::string shell_quoted(std::string_view word);

}  // namespace rollplan
