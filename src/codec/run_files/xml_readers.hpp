// The readers for the XML formats.
#pragma once

#include <memory>

#include "codec/run_files/xml.hpp"
#include "core/run/track.hpp"

namespace rollplan {

class XmlRunReader : public XmlReader {
 public:
  /// The activity of a file, once it was read to the end. Throws FaultyFile.
  virtual Activity take(std::string_view file) = 0;
};

std::unique_ptr<XmlRunReader> gpx_reader();
std::unique_ptr<XmlRunReader> tcx_reader();

// Read the values of elements. Values that a run can do without are unset if they make no sense;
// the others throw RunFault.

double expect_number(const XmlElement& element, std::string_view text);
std::chrono::sys_time<std::chrono::milliseconds> expect_time(const XmlElement& element,
                                                             std::string_view text);
/// In degrees, from -most to most.
double expect_degrees(std::string_view name, std::string_view text, double most);
std::optional<double> height_in(std::string_view text);

/// The mean of the valid heart rates, weighted by how long each lasted.
class MeanHeartRate {
 public:
  void add(std::string_view text, double weight = 1);
  std::optional<int> mean() const;

 private:
  double sum_ = 0, weight_ = 0;
};

/// Sets values from the course, except totals that the file already has.
void add_track(Activity& activity, const Track& track);

}  // namespace rollplan
