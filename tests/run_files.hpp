// Invented run files in the forms of watches and apps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/run_file.hpp"
#include "rollplan/codec.hpp"

namespace rollplan::testing {

// The base types of FIT.
inline constexpr int enumeration = 0, uint8 = 0x02, uint8z = 0x0A, uint16 = 0x84, sint32 = 0x85,
                     uint32 = 0x86;

/// A field in a definition of a FIT message.
struct FitFieldSpec {
  int number = 0, size = 1, base_type = 2;
};

/// Writes one part of a FIT file, message by message.
class FitWriter {
 public:
  explicit FitWriter(bool big_endian = false) : big_endian_(big_endian) {}

  /// Developer fields matter only by their size.
  FitWriter& define(int local, int message, std::vector<FitFieldSpec> fields,
                    const std::vector<int>& developer_sizes = {});
  FitWriter& write(int local, const std::vector<std::int64_t>& values);
  /// Writes a compressed time stamp: the last five bits of the time.
  FitWriter& write_compressed(int local, int time, const std::vector<std::int64_t>& values);

  /// The finished part, with header, length and CRCs.
  std::string part(int header_size = 14, bool header_crc = true) const;

 private:
  struct Definition {
    std::vector<FitFieldSpec> fields{};
    int developer_bytes = 0;
  };
  void number(std::int64_t value, int size);
  void values(int local, const std::vector<std::int64_t>& values);

  bool big_endian_;
  std::vector<Definition> definitions_ = std::vector<Definition>(16);
  std::string records_;
};

/// A part of a FIT file with any bytes as its records.
std::string fit_part(std::string_view records, int header_size = 14, bool header_crc = true);

/// The recording of a run of 10 km in 50 minutes.
struct FitRun {
  bool big_endian = false, developer_fields = false, compressed_times = false, positions = true;
  int header_size = 14;
  int file_type = 4, sport = 1, sub_sport = 0;
  std::int64_t start = 1'164'000'000;  // 2026-11-19 05:20:00 UTC
  std::int64_t minutes = 50, metres = 10'000;
  int hours_ahead = 1;
  std::vector<int> laps{0, 0};  ///< the laps' intensities
};
std::string fit_run(const FitRun& run = {});

/// A GPX file with these tracks.
std::string gpx_file(std::string_view tracks);
/// A track with its segments, each a list of points.
std::string gpx_track(std::string_view type, const std::vector<std::string>& segments);
std::string gpx_point(double latitude, double longitude, std::string_view inside);
/// Goes north along a meridian at `speed` metres per second, with a point each second.
std::string gpx_steps(int first_second, int count, double speed);

std::string tcx_file(std::string_view sport, std::string_view inside);
std::string tcx_lap(double seconds, double metres, std::string_view inside = "");

/// The error that read_run_file throws for a text; empty if it can read it.
std::string complaint_about(std::string text);

}  // namespace rollplan::testing
