#include "core/run/track.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollplan {
namespace {

constexpr double earth_radius = 6'371'008.8;  // mean radius, in metres
constexpr double climb_step = 10;             // metres
constexpr double slowest = 0.5;               // metres per second

constexpr double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

}  // namespace

// The haversine formula.
double distance_between(Coordinates a, Coordinates b) {
  const double across = std::sin(radians(b.latitude - a.latitude) / 2);
  const double along = std::sin(radians(b.longitude - a.longitude) / 2);
  const double shrink = std::cos(radians(a.latitude)) * std::cos(radians(b.latitude));
  const double square = across * across + shrink * along * along;
  return 2 * earth_radius * std::asin(std::sqrt(std::clamp(square, 0.0, 1.0)));
}

void Climb::add(double height) {
  const double top = top_.value_or(height);
  const double bottom = bottom_.value_or(height);
  if (course_ == Course::up && height > top) ascent_ += height - top;
  if (course_ == Course::down && height < bottom) descent_ += bottom - height;
  top_ = std::max(top, height);
  bottom_ = std::min(bottom, height);
  if (course_ != Course::up && height - *bottom_ >= climb_step) turn(Course::up, *bottom_, height);
  if (course_ != Course::down && *top_ - height >= climb_step) turn(Course::down, *top_, height);
}

void Climb::turn(Course course, double from, double to) {
  (course == Course::up ? ascent_ : descent_) += std::abs(to - from);
  course_ = course;
  top_ = bottom_ = to;
}

void Track::add(const TrackPoint& point) {
  has_points_ = true;
  if (point.time && !start_) start_ = point.time;
  if (point.height) climb_.add(*point.height);
  if (!point.position) return;
  has_positions_ = true;
  if (last_) add_step(*last_, point);
  last_ = point;
}

void Track::add_step(const TrackPoint& from, const TrackPoint& to) {
  const double step = distance_between(*from.position, *to.position);
  distance_ += step;
  if (!from.time || !to.time || *to.time <= *from.time) return;
  has_steps_ = true;
  const std::chrono::duration<double> length = *to.time - *from.time;
  if (step >= slowest * length.count()) moving_ += *to.time - *from.time;
}

std::optional<Seconds> Track::moving_time() const {
  if (!has_steps_) return std::nullopt;
  constexpr std::chrono::milliseconds most{std::chrono::hours(24 * 10'000)};
  return std::chrono::round<Seconds>(std::clamp(moving_, std::chrono::milliseconds{}, most));
}

}  // namespace rollplan
