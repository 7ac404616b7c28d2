// Lines out of a stream that comes in pieces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/byte_order_mark.hpp"

namespace rollplan {

/// A line of a JSON document in each line, without a byte order mark and without what ends a
/// line on other systems. Empty for a line of blanks. The mark may be before any line, because
/// files are put behind one another.
inline std::string_view content_of_line(std::string_view line) {
  line = without_mark(line);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line.find_first_not_of(" \t\r") == std::string_view::npos ? std::string_view() : line;
}

/// Keeps only what has begun of a line, and no more than `limit` bytes of that.
class LineSplitter {
 public:
  explicit LineSplitter(std::size_t limit) : limit_(limit) {}

  /// Calls `take(line, is_too_long)` for each line that ends in this piece, without its end.
  /// A line that is too long is not complete.
  template <class Take>
  void feed(std::string_view piece, Take take) {
    for (;;) {
      const std::size_t end = piece.find('\n');
      const std::string_view part = piece.substr(0, end);
      too_long_ = too_long_ || begun_.size() + part.size() > limit_;
      if (end == std::string_view::npos) return keep(part);
      if (begun_.empty()) {
        take(part.substr(0, limit_), too_long_);
      } else {
        keep(part);
        take(begun_, too_long_);
      }
      begun_.clear();
      too_long_ = false;
      piece.remove_prefix(end + 1);
    }
  }

  /// The last line if it has no end.
  template <class Take>
  void finish(Take take) {
    if (!begun_.empty() || too_long_) take(begun_, too_long_);
  }

 private:
  void keep(std::string_view part) { begun_ += part.substr(0, limit_ - begun_.size()); }

  std::size_t limit_;
  std::string begun_{};
  bool too_long_ = false;
};

}  // namespace rollplan
