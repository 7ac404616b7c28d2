// Follows a course point by point and sums up distance, climb and moving time.
#pragma once

#include <chrono>
#include <optional>

#include "rollplan/units.hpp"

namespace rollplan {

/// Position in degrees.
struct Coordinates {
  double latitude = 0, longitude = 0;
};

/// Distance in metres, along the surface of a sphere.
double distance_between(Coordinates a, Coordinates b);

/// Sums up climbs and descents. Heights from satellites and barometers jitter, so a climb only
/// counts once it is 10 m above the lowest point before it; the same goes for descents.
class Climb {
 public:
  void add(double height);
  double ascent() const { return ascent_; }
  double descent() const { return descent_; }
  bool is_empty() const { return !top_; }

 private:
  enum class Course : std::uint8_t { unknown, up, down };
  void turn(Course course, double from, double to);

  Course course_ = Course::unknown;
  std::optional<double> top_{}, bottom_{};  ///< since the last turn
  double ascent_ = 0, descent_ = 0;
};

using TrackTime = std::chrono::sys_time<std::chrono::milliseconds>;

struct TrackPoint {
  std::optional<Coordinates> position{};
  std::optional<double> height{};  ///< in metres
  std::optional<TrackTime> time{};
};

/// A course in segments. Between segments the watch did not record.
class Track {
 public:
  void start_segment() { last_.reset(); }
  void add(const TrackPoint& point);

  bool has_points() const { return has_points_; }
  bool has_positions() const { return has_positions_; }
  /// Leaves out the gaps between segments.
  double distance() const { return distance_; }
  /// The time between points that are at least half a metre a second apart. Slower than
  /// that is a pause, whether the watch noticed it or not.
  std::optional<Seconds> moving_time() const;
  std::optional<TrackTime> start() const { return start_; }
  const Climb& climb() const { return climb_; }

 private:
  void add_step(const TrackPoint& from, const TrackPoint& to);

  bool has_points_ = false, has_positions_ = false, has_steps_ = false;
  double distance_ = 0;
  std::chrono::milliseconds moving_{};
  std::optional<TrackTime> start_{};
  std::optional<TrackPoint> last_{};  ///< the last one with a position
  Climb climb_{};
};

}  // namespace rollplan
