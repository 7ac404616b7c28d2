// Whole numbers as people type them: digits alone, without a sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rollplan {

/// The number at the front of `text`, which loses its digits; null, and `text` as it
/// was, if it begins with none or the number is too large.
std::optional<std::int64_t> take_number(std::string_view& text);

/// Null if `text` is anything but one number that an int can hold.
std::optional<int> whole_number(std::string_view text);

}  // namespace rollplan
