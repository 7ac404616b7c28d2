// Where in a text its tokens stand: only asked for when something is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "codec/json_tree.hpp"

namespace rollplan {

/// Counts lines and columns, going forward through a text.
class PlaceCounter {
 public:
  explicit PlaceCounter(std::string_view text) : text_(text) {}

  /// `offset` must not be smaller than the last one.
  void place(Fault& fault, std::size_t offset) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80) {
        ++column_;
      }
    }
    fault.line = line_;
    fault.column = column_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
};

/// What is wrong with a text that is no JSON, from where it is not: "unexpected …",
/// "the text ends too early".
std::string syntax_complaint(std::string_view rest);

/// The offsets at which the `wanted` tokens start; they are sorted, and so is
/// the result. A second pass over the text.
std::vector<std::size_t> token_offsets(std::string_view text, std::vector<TokenIndex> wanted);

}  // namespace rollplan
