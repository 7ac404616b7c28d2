#include "run_files.hpp"

#include <numbers>

#include "text/say.hpp"

namespace rollplan::testing {
namespace {

/// Computes bit by bit, to check the reader's table.
unsigned crc_of(std::string_view bytes) {
  unsigned crc = 0;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xA001U : crc >> 1U;
  }
  return crc;
}

std::string number_text(std::int64_t value, int size, bool big_endian) {
  std::string bytes;
  for (int i = 0; i < size; ++i) {
    const int shift = 8 * (big_endian ? size - 1 - i : i);
    const auto number = static_cast<std::uint64_t>(value);
    bytes += static_cast<char>(shift < 64 ? number >> shift & 0xFFU : 0U);
  }
  return bytes;
}

}  // namespace

std::string fit_part(std::string_view records, int header_size, bool header_crc) {
  std::string part;
  part += static_cast<char>(header_size);
  part += number_text(0x20, 1, false) + number_text(2132, 2, false);
  part += number_text(static_cast<std::int64_t>(records.size()), 4, false) + ".FIT";
  if (header_size >= 14) part += number_text(header_crc ? crc_of(part) : 0, 2, false);
  part += records;
  return part + number_text(crc_of(part), 2, false);
}

std::string FitWriter::part(int header_size, bool header_crc) const {
  return fit_part(records_, header_size, header_crc);
}

FitWriter& FitWriter::define(int local, int message, std::vector<FitFieldSpec> fields,
                             const std::vector<int>& developer_sizes) {
  records_ += static_cast<char>(0x40 | (developer_sizes.empty() ? 0 : 0x20) | local);
  records_ += '\0';
  number(big_endian_ ? 1 : 0, 1);
  number(message, 2);
  number(static_cast<int>(fields.size()), 1);
  for (const FitFieldSpec& field : fields) {
    number(field.number, 1);
    number(field.size, 1);
    number(field.base_type, 1);
  }
  Definition& definition = definitions_[static_cast<std::size_t>(local)];
  definition = {std::move(fields), 0};
  if (developer_sizes.empty()) return *this;
  number(static_cast<int>(developer_sizes.size()), 1);
  for (const int size : developer_sizes) {
    number(7, 1);
    number(size, 1);
    number(0, 1);
    definition.developer_bytes += size;
  }
  return *this;
}

FitWriter& FitWriter::write(int local, const std::vector<std::int64_t>& values) {
  records_ += static_cast<char>(local);
  this->values(local, values);
  return *this;
}

FitWriter& FitWriter::write_compressed(int local, int time,
                                       const std::vector<std::int64_t>& values) {
  records_ += static_cast<char>(0x80 | local << 5 | (time & 0x1F));
  this->values(local, values);
  return *this;
}

void FitWriter::number(std::int64_t value, int size) {
  records_ += number_text(value, size, big_endian_);
}

void FitWriter::values(int local, const std::vector<std::int64_t>& values) {
  const Definition& definition = definitions_[static_cast<std::size_t>(local)];
  for (std::size_t i = 0; i < values.size(); ++i) number(values[i], definition.fields[i].size);
  records_.append(static_cast<std::size_t>(definition.developer_bytes), '\x55');
}

std::string fit_run(const FitRun& run) {
  const std::vector<int> developer =
      run.developer_fields ? std::vector<int>{1, 8} : std::vector<int>{};
  const std::int64_t end = run.start + run.minutes * 60;
  FitWriter file(run.big_endian);
  file.define(0, 0, {{0, 1, enumeration}}).write(0, {run.file_type});
  file.define(1, 20, {{253, 4, uint32}, {0, 4, sint32}, {1, 4, sint32}, {3, 1, uint8}}, developer);
  file.define(2, 20, {{0, 4, sint32}, {1, 4, sint32}}, developer);
  const std::int64_t here = run.positions ? 561'000'000 : 0x7FFFFFFF;
  file.write(1, {run.start, here, here, 150});
  for (int second = 1; second < 90; ++second) {
    const std::int64_t time = run.start + second;
    if (run.compressed_times) file.write_compressed(2, static_cast<int>(time & 0x1F), {here, here});
    if (!run.compressed_times) file.write(1, {time, here, here, 150});
  }
  file.define(3, 19, {{253, 4, uint32}, {23, 1, enumeration}}, developer);
  for (const int intensity : run.laps) file.write(3, {run.start + 60, intensity});
  file.define(4, 18,
              {{253, 4, uint32},
               {2, 4, uint32},
               {5, 1, enumeration},
               {6, 1, enumeration},
               {7, 4, uint32},
               {8, 4, uint32},
               {9, 4, uint32},
               {16, 1, uint8},
               {22, 2, uint16},
               {23, 2, uint16},
               {29, 4, sint32}},
              developer);
  file.write(4, {end, run.start, run.sport, run.sub_sport, run.minutes * 60'000 + 30'000,
                 run.minutes * 60'000, run.metres * 100, 151, 120, 118, 0});
  file.define(5, 34, {{253, 4, uint32}, {5, 4, uint32}});
  file.write(5, {end, end + run.hours_ahead * 3600});
  return file.part(run.header_size);
}

std::string gpx_file(std::string_view tracks) {
  return say(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n{}</gpx>\n",
      tracks);
}

std::string gpx_track(std::string_view type, const std::vector<std::string>& segments) {
  std::string track = "<trk><name>Evening</name>";
  if (!type.empty()) track += say("<type>{}</type>", type);
  for (const std::string& segment : segments) track += say("<trkseg>\n{}</trkseg>", segment);
  return track + "</trk>\n";
}

std::string gpx_point(double latitude, double longitude, std::string_view inside) {
  return say("<trkpt lat=\"{:.7f}\" lon=\"{:.7f}\">{}</trkpt>\n", latitude, longitude, inside);
}

std::string gpx_steps(int first_second, int count, double speed) {
  constexpr double degrees_per_metre = 180 / (std::numbers::pi * 6'371'008.8);
  std::string points;
  for (int second = first_second; second < first_second + count; ++second) {
    const std::string time = say("<time>2026-11-25T{:02}:{:02}:{:02}Z</time>", 8 + second / 3600,
                                 second / 60 % 60, second % 60);
    points += gpx_point(47 + second * speed * degrees_per_metre, 8, time);
  }
  return points;
}

std::string tcx_file(std::string_view sport, std::string_view inside) {
  return say(
      "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase "
      "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">\n<Activities>"
      "<Activity Sport=\"{}\">\n<Id>2026-11-25T08:00:00.000Z</Id>\n{}</Activity>"
      "</Activities></TrainingCenterDatabase>\n",
      sport, inside);
}

std::string tcx_lap(double length, double metres, std::string_view inside) {
  return say(
      "<Lap StartTime=\"2026-11-25T08:00:00.000Z\"><TotalTimeSeconds>{}</TotalTimeSeconds>"
      "<DistanceMeters>{}</DistanceMeters>{}</Lap>\n",
      length, metres, inside);
}

std::string complaint_about(std::string text) {
  try {
    read_run_file(std::move(text), "f");
    return {};
  } catch (const FaultyFile& faulty) {
    return faulty.what();
  }
}

}  // namespace rollplan::testing
