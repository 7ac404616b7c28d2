// Reads TCX: activities in laps, with the totals of each lap.
#include <algorithm>

#include "codec/run_files/run_values.hpp"
#include "codec/run_files/type_words.hpp"
#include "codec/run_files/xml_readers.hpp"

namespace rollplan {
namespace {

class TcxReader : public XmlRunReader {
 public:
  void open(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "Activity") open_activity(element);
    if (name == "Lap") open_lap(element);
    if (name == "Track") totals_.track.start_segment();
    if (name == "Trackpoint") point_ = {};
    if (name == "Position") latitude_ = longitude_ = std::nullopt;
  }

  void close(const XmlElement& element, std::string_view text) override {
    const std::string_view parent = element.parent();
    if (parent == "Activity") read_activity(element, text);
    if (parent == "Lap") read_lap(element, text);
    if (parent == "AverageHeartRateBpm" && element.parent(2) == "Lap") lap_.heart_rate = text;
    if (parent == "Trackpoint") read_point(element, text);
    if (parent == "Position") read_position(element.name(), text);
    if (parent == "HeartRateBpm" && element.parent(2) == "Trackpoint") totals_.points.add(text);
    if (element.name() == "Trackpoint") totals_.track.add(point_);
    if (element.name() == "Activity") close_activity();
  }

  Activity take(std::string_view file) override { return std::move(chosen_).take(file, place_); }

 private:
  struct Totals {
    Track track{};
    MeanHeartRate laps{}, points{};
    std::optional<double> distance{}, time{};
  };
  struct Lap {
    double time = 0;
    std::string heart_rate{};
  };

  void open_activity(const XmlElement& element) {
    activity_ = {};
    totals_ = {};
    set_type(activity_, element.attribute("Sport").value_or(""));
    start_ = element.place();
  }

  void open_lap(const XmlElement& element) {
    lap_ = {};
    if (const auto start = element.attribute("StartTime")) set_start(*start);
  }

  /// An activity's Id is its start. If it is missing, the start of the first lap counts.
  void set_start(std::string_view text) {
    const auto time = parse_iso_time(text);
    if (!time || activity_.start) return;
    activity_.start = std::chrono::floor<std::chrono::seconds>(time->utc);
    activity_.utc_offset = time->offset;
  }

  void read_activity(const XmlElement& element, std::string_view text) {
    if (element.name() == "Id") set_start(text);
    if (element.name() == "Lap") totals_.laps.add(lap_.heart_rate, lap_.time);
  }

  void read_lap(const XmlElement& element, std::string_view text) {
    const std::string_view name = element.name();
    if (name == "TotalTimeSeconds") {
      lap_.time = expect_number(element, text);
      totals_.time = totals_.time.value_or(0) + lap_.time;
    }
    if (name == "DistanceMeters") {
      totals_.distance = totals_.distance.value_or(0) + expect_number(element, text);
    }
    if (name != "Intensity") return;
    if (text == "Active") ++activity_.active_laps;
    if (text == "Resting") ++activity_.rest_laps;
  }

  void read_point(const XmlElement& element, std::string_view text) {
    const std::string_view name = element.name();
    if (name == "Time") point_.time = expect_time(element, text);
    if (name == "AltitudeMeters") point_.height = height_in(text);
    if (name == "Position" && latitude_ && longitude_) {
      point_.position = Coordinates{*latitude_, *longitude_};
    }
  }

  void read_position(std::string_view name, std::string_view text) {
    if (name == "LatitudeDegrees") latitude_ = expect_degrees("latitude", text, 90);
    if (name == "LongitudeDegrees") longitude_ = expect_degrees("longitude", text, 180);
  }

  void close_activity() {
    activity_.distance = totals_.distance;
    if (totals_.time) activity_.moving_time = whole_seconds(*totals_.time);
    add_track(activity_, totals_.track);
    activity_.mean_heart_rate = totals_.laps.mean();
    if (!activity_.mean_heart_rate) activity_.mean_heart_rate = totals_.points.mean();
    if (chosen_.consider(std::move(activity_))) place_ = start_;
  }

  Activity activity_;
  Totals totals_;
  Lap lap_;
  TrackPoint point_;
  std::optional<double> latitude_, longitude_;
  Place start_{}, place_{};  ///< where this activity and the chosen one begin
  ChosenRun chosen_;
};

}  // namespace

std::unique_ptr<XmlRunReader> tcx_reader() {
  return std::make_unique<TcxReader>();
}

}  // namespace rollplan
