#include "codec/run_files/fit_parts.hpp"

#include <array>
#include <string>

#include "codec/run_files/chosen_run.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::size_t short_header = 12;
constexpr std::size_t long_header = 14;
constexpr std::size_t crc_size = 2;
constexpr std::size_t size_offset = 4;
constexpr std::string_view copy_again = "Copy the file from the watch again.";

/// Reflected, because the low bit comes first.
constexpr std::uint16_t crc_polynomial = 0xA001;

constexpr std::array<std::uint16_t, 256> crc_table = [] {
  std::array<std::uint16_t, 256> table{};
  for (unsigned byte = 0; byte < table.size(); ++byte) {
    unsigned crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? crc_polynomial : 0U);
    table[byte] = static_cast<std::uint16_t>(crc);
  }
  return table;
}();

void expect_crc(std::string_view bytes, std::size_t offset, std::string_view file) {
  if (fit_crc(bytes) == 0) return;
  refuse_run(file, {},
             {say("the checksum at byte {} is wrong: the file is damaged", offset),
              "the checksum of the bytes before it", std::string(copy_again)});
}

[[noreturn]] void refuse_torn(std::string_view bytes, std::string_view file) {
  refuse_run(file, {},
             {say("the file is cut off at byte {}", bytes.size()), "the rest of the recording",
              std::string(copy_again)});
}

/// A header of 14 bytes ends with its own CRC, or with 0 instead.
void check_header(std::string_view header, std::size_t start, std::string_view file) {
  if (header.size() < long_header || header.substr(short_header, crc_size) == std::string(2, '\0'))
    return;
  expect_crc(header.substr(0, long_header), start + short_header, file);
}

}  // namespace

std::uint64_t number_in(std::string_view bytes, bool big_endian) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char byte = bytes[big_endian ? i : bytes.size() - 1 - i];
    value = value << 8U | static_cast<unsigned char>(byte);
  }
  return value;
}

std::uint16_t fit_crc(std::string_view bytes) {
  std::uint16_t crc = 0;
  for (const char byte : bytes) {
    const auto index = (crc ^ static_cast<unsigned char>(byte)) & 0xFFU;
    crc = static_cast<std::uint16_t>(crc >> 8U ^ crc_table[index]);
  }
  return crc;
}

FitPart part_at(std::string_view bytes, std::size_t start, std::string_view file) {
  const std::string_view rest = bytes.substr(start);
  if (rest.size() < short_header) refuse_torn(bytes, file);
  const auto header = static_cast<std::size_t>(static_cast<unsigned char>(rest.front()));
  const std::string_view mark = rest.substr(size_offset + 4, 4);
  if (header < short_header || mark != ".FIT") {
    refuse_run(
        file, {},
        {say("no FIT header at byte {}", start), "a file from a watch", std::string(copy_again)});
  }
  const auto size = static_cast<std::size_t>(number_in(rest.substr(size_offset, 4), false));
  if (rest.size() < header + crc_size || size > rest.size() - header - crc_size) {
    refuse_torn(bytes, file);
  }
  const std::size_t records = start + header;
  return {records, records + size, records + size + crc_size};
}

void check_parts(std::string_view bytes, std::string_view file) {
  std::size_t start = 0;
  while (start < bytes.size()) {
    const FitPart part = part_at(bytes, start, file);
    check_header(bytes.substr(start, part.records - start), start, file);
    expect_crc(bytes.substr(start, part.end - start), part.records_end, file);
    start = part.end;
  }
}

}  // namespace rollplan
