// From the bytes that a terminal sends to keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollplan/session.hpp"

namespace rollplan {

/// Takes bytes in any pieces. Sequences of keys that no session knows are
/// swallowed whole, so that none of their bytes passes for a letter.
class KeyDecoder {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }
  /// The next key; nothing where there is none, or not all of it yet.
  std::optional<Key> next();
  /// Whether the bytes at hand are the beginning of something.
  bool is_undecided() const { return at_ < bytes_.size(); }
  /// Nothing came any more: what is undecided is dropped, such as a lone Escape.
  void give_up();

 private:
  struct Step;
  Step step() const;

  std::string bytes_;
  std::size_t at_ = 0;  ///< bytes before it are done with
};

}  // namespace rollplan
