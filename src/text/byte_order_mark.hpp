// The mark with which some editors begin a text.
#pragma once

#include <string_view>

namespace rollplan {

/// Every reader skips it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

}  // namespace rollplan
