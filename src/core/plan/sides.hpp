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
  constexpr explicit Sides(Side side)
      : bits_(side == Side::both    ? 3U
              : side == Side::right ? 2U
                                    : 1U) {}

  constexpr bool has(Side side) const {
    const unsigned wanted = Sides(side).bits_;
    return (bits_ & wanted) == wanted;
  }
  constexpr bool none() const { return bits_ == 0; }
  constexpr int count() const { return bits_ == 3 ? 2 : bits_ == 0 ? 0 : 1; }
  constexpr void add(Sides more) { bits_ |= more.bits_; }

  /// As a single value. Must not be empty.
  constexpr Side side() const {
    return bits_ == 3 ? Side::both : bits_ == 2 ? Side::right : Side::left;
  }
  friend constexpr bool operator==(Sides, Sides) = default;

 private:
  unsigned bits_ = 0;
};

}  // namespace rollplan
