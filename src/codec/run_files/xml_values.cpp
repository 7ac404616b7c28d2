#include <cmath>

#include "codec/run_files/run_values.hpp"
#include "codec/run_files/xml_readers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr double lowest = -500, highest = 9000;  // the Dead Sea and Everest, in metres

}  // namespace

double expect_number(const XmlElement& element, std::string_view text) {
  if (const auto value = parse_decimal(text)) return *value;
  throw RunFault{say("<{}> is {}", printable(element.name()), in_quotes(text)), "a number", {}};
}

std::chrono::sys_time<std::chrono::milliseconds> expect_time(const XmlElement& element,
                                                             std::string_view text) {
  if (const auto time = parse_iso_time(text)) return time->utc;
  throw RunFault{say("<{}> is {}", printable(element.name()), in_quotes(text)),
                 "a time such as 2026-11-22T17:03:05Z",
                 {}};
}

double expect_degrees(std::string_view name, std::string_view text, double most) {
  const auto value = parse_decimal(text);
  if (value && *value >= -most && *value <= most) return *value;
  throw RunFault{
      say("a {} of {}", name, in_quotes(text)), say("{} to {} degrees", -most, most), {}};
}

std::optional<double> height_in(std::string_view text) {
  const auto value = parse_decimal(text);
  return value && *value >= lowest && *value <= highest ? value : std::nullopt;
}

void MeanHeartRate::add(std::string_view text, double weight) {
  const auto beats = parse_decimal(text);
  if (!beats || !heart_rate(*beats) || !(weight > 0 && std::isfinite(weight))) return;
  sum_ += *beats * weight;
  weight_ += weight;
}

std::optional<int> MeanHeartRate::mean() const {
  return weight_ > 0 ? heart_rate(sum_ / weight_) : std::nullopt;
}

void add_track(Activity& activity, const Track& track) {
  activity.has_samples = track.has_points();
  activity.has_positions = track.has_positions();
  if (!activity.start && track.start()) {
    activity.start = std::chrono::floor<std::chrono::seconds>(*track.start());
  }
  if (!activity.distance && track.has_positions()) activity.distance = track.distance();
  if (!activity.moving_time) activity.moving_time = track.moving_time();
  if (track.climb().is_empty()) return;
  activity.ascent = track.climb().ascent();
  activity.descent = track.climb().descent();
}

}  // namespace rollplan
