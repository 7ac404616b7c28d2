// A set of sides, and the two of them in a fixed order.
#pragma once

#include <array>
#include <cstdint>

#include "rollplan/units.hpp"

namespace rollplan {

inline constexpr std::array<Side, 2> each_side{Side::left, Side::right};

constexpr std::size_t index_of(Side side) {
  return side == Side::right ? 1 : 0;
}

constexpr Side other_side(Side side) {
  return side == Side::left ? Side::right : Side::left;
}

/// Left, right, both or neither.
class Sides {
 public:
  constexpr Sides() = default;
  constexpr explicit Sides(Side side) : bits_(static_cast<unsigned>(side) + 1) {
    static_assert(index_of(Side::left) == 0 && static_cast<int>(Side::both) == 2);
  }

  constexpr bool has(Side side) const {
    const unsigned wanted = Sides(side).bits_;
    return (bits_ & wanted) == wanted;
  }
  constexpr bool none() const { return bits_ == 0; }
  constexpr int count() const { return static_cast<int>((bits_ & 1U) + (bits_ >> 1U)); }
  constexpr void add(Sides more) { bits_ |= more.bits_; }
  constexpr void remove(Sides fewer) { bits_ &= ~fewer.bits_; }

  /// As a single value. Must not be empty.
  constexpr Side side() const { return static_cast<Side>(bits_ - 1); }
  friend constexpr bool operator==(Sides, Sides) = default;

 private:
  unsigned bits_ = 0;  ///< one for left, one for right
};

}  // namespace rollplan
