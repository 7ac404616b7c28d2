// The parts of a FIT file, with their sizes and checksums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rollplan {

/// Reads a number of one to eight bytes.
std::uint64_t number_in(std::string_view bytes, bool big_endian);

/// The CRC-16 that FIT uses. It is 0 for a text that is followed by its own CRC.
std::uint16_t fit_crc(std::string_view bytes);

struct FitPart {
  std::size_t records = 0;      ///< the offset of the first record
  std::size_t records_end = 0;  ///< the offset after the last record
  std::size_t end = 0;          ///< after the CRC
};

/// The part whose header is at `start`. Throws FaultyFile if the file ends before the part does.
FitPart part_at(std::string_view bytes, std::size_t start, std::string_view file);

/// Checks all parts of a file. Throws FaultyFile if one is cut off or damaged.
void check_parts(std::string_view bytes, std::string_view file);

}  // namespace rollplan
