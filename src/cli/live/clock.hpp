// The session's clock: the real one, or a faster one to try things out.
#pragma once

#include "core/ports.hpp"

namespace rollplan {

class LiveClock {
 public:
  LiveClock(const Clock& clock, double speed) : clock_(clock), speed_(speed), start_(clock.now()) {}

  Moment now() const { return start_ + scaled(clock_.now() - start_, speed_); }
  /// When it is `moment` here, on the real clock; never a little too early.
  Moment real(Moment moment) const {
    return start_ + scaled(moment - start_, 1 / speed_) + Moment(speed_ == 1 ? 0 : 1);
  }

 private:
  /// Whole nanoseconds are exact up to a hundred days.
  static Moment scaled(Moment length, double factor) {
    return Moment(static_cast<Moment::rep>(static_cast<double>(length.count()) * factor));
  }

  const Clock& clock_;
  double speed_;
  Moment start_;
};

}  // namespace rollplan
