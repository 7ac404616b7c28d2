// One request of a stream, `rollplan.request/1`: what `rollplan today` takes, as JSON.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "codec/json_tree.hpp"
#include "codec/reading.hpp"
#include "rollplan/codec.hpp"

namespace rollplan {

inline constexpr std::string_view request_schema = "rollplan.request/1";

/// The longest line that is read.
inline constexpr std::size_t most_request_bytes = std::size_t{64} << 10U;

/// Any name that the sender has for a request.
using RequestId = std::variant<std::monostate, std::int64_t, std::string>;

/// A request in the words of a call, whose meaning nobody has looked at yet.
struct PlanRequest {
  RequestId id{};                                  ///< handed back with the answer
  std::optional<std::vector<std::string>> sore{};  ///< phrases, as for --sore
  std::vector<std::string> tools{};
  std::optional<std::string> time{}, level{}, run{}, date{};
  bool before_run = false;
};

/// Reads many requests, each a line, in the same memory.
class PlanRequestReader {
 public:
  /// Reads a line as far as it can; the request is complete only if there are no faults. Forgets
  /// the previous line.
  PlanRequest read(std::string_view line);

  /// The faults of the latest line, which must still be in memory; their `line` is 1.
  std::vector<Fault> faults() const;
  bool has_faults() const { return !faults_.empty(); }

 private:
  std::array<std::byte, 1024> room_{};
  std::pmr::monotonic_buffer_resource escaped_{room_.data(), room_.size()};
  JsonTree tree_{escaped_};
  std::vector<TokenFault> faults_;
};

/// Whether the first line of a text is a request, or begins as one.
bool begins_as_requests(std::string_view text);

}  // namespace rollplan
