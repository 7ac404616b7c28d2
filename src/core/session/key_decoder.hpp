// Turns the bytes that a terminal sends into keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollplan/session.hpp"

namespace rollplan {

/// Accepts bytes in any pieces. Skips sequences of other keys completely, so that none of their
/// bytes counts as a letter.
class KeyDecoder {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }
  /// The next key; null if none has come, or only a part of one.
  std::optional<Key> next();
  /// Whether only a part of a sequence has come.
  bool is_undecided() const { return at_ < bytes_.size(); }
  /// Drops such a part, for example a single Escape, because no more bytes came.
  void give_up();

 private:
  struct Step;
  Step step() const;

  std::string bytes_;
  std::size_t at_ = 0;  ///< the bytes before it were decoded
};

}  // namespace rollplan
