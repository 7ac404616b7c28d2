// The one error type: what went wrong, and the way out.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace rollplan {

enum class ErrorKind {
  usage,   ///< the call's words are off
  data,    ///< a file's content is not what it should be
  io,      ///< a file or stream could not be read or written
  silent,  ///< output went to a reader that left; nothing is said
};

/// Thrown by every part of the library that cannot go on.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind error_kind, const std::string& message, std::string way_out = {})
      : std::runtime_error(message), kind(error_kind), hint(std::move(way_out)) {}

  ErrorKind kind;
  std::string hint;  ///< at most two lines: "did you mean", what to type instead; may be empty
};

}  // namespace rollplan
