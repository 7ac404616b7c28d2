// One line of a history, read and written; docs/history.md describes it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>

#include "codec/json_tree.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

enum class LineKind : std::uint8_t {
  session,
  newer,  ///< JSON of another schema, such as a later version's: not ours to judge
  faulty
};

/// Reads many lines in the same memory.
class SessionReader {
 public:
  /// Reads a line, without its end, into `record`, whose memory is used again.
  /// The record is complete only if the answer is `session`.
  LineKind read(std::string_view line, SessionRecord& record);

  /// The first fault of the line that was read last, which must still be there;
  /// its `line` is 1.
  Fault fault() const;

 private:
  LineKind faulty(const TokenFault& fault);

  std::array<std::byte, 1024> room_{};
  std::pmr::monotonic_buffer_resource escaped_{room_.data(), room_.size()};
  JsonTree tree_{escaped_, Strings::any};
  TokenFault fault_;
};

}  // namespace rollplan
