// Reads and writes one line of a history, as docs/history.md describes it.
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
  newer,  ///< JSON with another schema, such as a later version's; not an error
  faulty
};

/// Reads many lines with the same memory.
class SessionReader {
 public:
  /// Reads a line, without its end, into `record` and reuses its memory. The record is complete
  /// only if this returns `session`.
  LineKind read(std::string_view line, SessionRecord& record);

  /// The first fault of the line that was read last. The text of that line must still exist. The
  /// fault's `line` is 1.
  Fault fault() const;

 private:
  LineKind faulty(const TokenFault& fault);

  std::array<std::byte, 1024> room_{};
  std::pmr::monotonic_buffer_resource escaped_{room_.data(), room_.size()};
  JsonTree tree_{escaped_, Strings::any};
  TokenFault fault_;
};

}  // namespace rollplan
