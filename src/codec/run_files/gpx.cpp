// Reads GPX, the course that a phone or a watch exports. It has no totals, so this sums them up.
#include "codec/run_files/run_values.hpp"
#include "codec/run_files/type_words.hpp"
#include "codec/run_files/xml_readers.hpp"

namespace rollplan {
namespace {

class GpxReader : public XmlRunReader {
 public:
  void open(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "trk") open_track(element);
    if (name == "trkseg") track_.start_segment();
    if (name == "trkpt") open_point(element);
  }

  void close(const XmlElement& element, std::string_view text) override {
    const std::string_view name = element.name();
    const std::string_view parent = element.parent();
    if (name == "trk") close_track();
    if (name == "type" && parent == "trk") set_type(activity_, text);
    if (name == "trkpt") track_.add(point_);
    if (name == "ele" && parent == "trkpt") point_.height = height_in(text);
    if (name == "time" && parent == "trkpt") read_time(element, text);
    if (name == "hr" && element.within("trkpt")) heart_rate_.add(text);
  }

  Activity take(std::string_view file) override { return std::move(chosen_).take(file, place_); }

 private:
  void open_track(const XmlElement& element) {
    activity_ = {};
    track_ = {};
    heart_rate_ = {};
    start_ = element.place();
  }

  void open_point(const XmlElement& element) {
    point_ = {};
    const std::string_view latitude = element.attribute("lat").value_or("");
    const std::string_view longitude = element.attribute("lon").value_or("");
    point_.position = Coordinates{expect_degrees("latitude", latitude, 90),
                                  expect_degrees("longitude", longitude, 180)};
  }

  void read_time(const XmlElement& element, std::string_view text) {
    point_.time = expect_time(element, text);
    if (!track_.start()) activity_.utc_offset = parse_iso_time(text)->offset;
  }

  void close_track() {
    add_track(activity_, track_);
    activity_.mean_heart_rate = heart_rate_.mean();
    if (chosen_.consider(std::move(activity_))) place_ = start_;
  }

  Activity activity_;
  Track track_;
  TrackPoint point_;
  MeanHeartRate heart_rate_;
  Place start_{}, place_{};  ///< where this track and the chosen one begin
  ChosenRun chosen_;
};

}  // namespace

std::unique_ptr<XmlRunReader> gpx_reader() {
  return std::make_unique<GpxReader>();
}

}  // namespace rollplan
