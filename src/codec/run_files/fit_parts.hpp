// The parts of a FIT file: their sizes and checksums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rollplan {

/// A number of one to eight bytes.
std::uint64_t number_in(std::string_view bytes, bool big_endian);

/// The CRC-16 of FIT files: of a text with its own CRC behind it, 0.
std::uint16_t fit_crc(std::string_view bytes);

struct FitPart {
  std::size_t records = 0;      ///< the offset of the first record
  std::size_t records_end = 0;  ///< the offset behind the last one
  std::size_t end = 0;          ///< behind the CRC
};

/// The part whose header is at `start`. Throws FaultyFile if the file does not hold all of it.
FitPart part_at(std::string_view bytes, std::size_t start, std::string_view file);

/// Checks all parts of a file. Throws FaultyFile for one that is torn or damaged.
void check_parts(std::string_view bytes, std::string_view file);

}  // namespace rollplan
