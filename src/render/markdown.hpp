// Helpers for all markdown documents.
#pragma once

#include <string>
#include <string_view>

namespace rollplan {

/// `text` with a backslash before characters that are special in markdown.
std::string escaped(std::string_view text);

}  // namespace rollplan
