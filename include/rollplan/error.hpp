// The one type of error, which says what went wrong and what to do about it.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace rollplan {

enum class ErrorKind {
  usage,   ///< the request makes no sense, such as an unknown word
  data,    ///< the content of a file is wrong
  io,      ///< a file or stream could not be read or written
  silent,  ///< the reader of the output closed it; print no message
};

/// Thrown by the library when it cannot go on. `what()` is the message.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind error_kind, const std::string& message, std::string way_out = {})
      : std::runtime_error(message), kind(error_kind), hint(std::move(way_out)) {}

  ErrorKind kind;
  std::string hint;  ///< what to try instead, in at most two lines; may be empty
};

}  // namespace rollplan
