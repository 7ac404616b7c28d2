// Compares numbers that were calculated in different ways.
#pragma once

#include <cmath>

namespace rollplan::testing {

inline bool near(double a, double b, double margin) {
  return std::abs(a - b) <= margin;
}

}  // namespace rollplan::testing
