// Reads a FIT file message by message, and only the fields that matter here.
//
// FIT is a binary format. A file has one or more parts, each with a header, records and a CRC. A
// record either defines a local message type, with its fields and their sizes, or is a message of a
// type defined before. Unknown fields and messages are skipped by their size, so that files from
// newer watches can still be read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rollplan {

enum class FitMessageKind : std::uint8_t { file_id, session, lap, record, activity, other };

/// The fields that are read. fit_messages.cpp has their numbers in each message.
enum class FitField : std::uint8_t {
  type,
  time,  ///< when it was written, possibly from a compressed time stamp
  local_time,
  start,
  sport,
  sub_sport,
  elapsed,
  timer,
  distance,
  mean_heart_rate,
  ascent,
  descent,
  intensity,
  latitude,
  longitude
};
inline constexpr std::size_t fit_fields = 15;

/// A message. Values that are missing or marked as invalid are unset.
struct FitMessage {
  FitMessageKind kind = FitMessageKind::other;
  std::size_t offset = 0;  ///< of its record in the file
  std::array<std::optional<std::int64_t>, fit_fields> values{};

  const std::optional<std::int64_t>& operator[](FitField field) const {
    return values[static_cast<std::size_t>(field)];
  }
};

/// Whether the text begins like a FIT file.
bool is_fit(std::string_view bytes);

/// Reads the messages in file order. The constructor checks headers, sizes and CRCs. Both it and
/// `next` throw FaultyFile.
class FitMessages {
 public:
  FitMessages(std::string_view bytes, std::string_view file);

  /// The next message, skipping those of kind `other`; null at the end. Valid until the next call.
  const FitMessage* next();

  /// Returns to the first message.
  void rewind();

 private:
  struct WantedField {
    FitField field{};
    std::uint16_t offset = 0;  ///< within the message
    std::uint8_t size = 0, base_type = 0;
  };
  /// The layout of the messages of a local type.
  struct Layout {
    bool defined = false, big_endian = false;
    FitMessageKind kind = FitMessageKind::other;
    std::uint32_t size = 0;
    std::uint8_t wanted = 0;
    std::array<WantedField, fit_fields> fields{};
  };

  void start_part();
  std::uint8_t take_byte();
  void skip(std::size_t count);
  void define(std::uint8_t header);
  void add_field(Layout& layout, std::uint16_t message);
  void read_message(std::uint8_t header);
  void read_time(std::uint8_t header);
  std::optional<std::int64_t> value_of(const WantedField& field, const Layout& layout) const;
  [[noreturn]] void refuse(std::size_t offset, std::string_view what) const;

  std::string_view bytes_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;     ///< of the records in this part
  std::uint32_t time_ = 0;  ///< the last time stamp
  std::array<Layout, 16> layouts_{};
  FitMessage message_;
};

}  // namespace rollplan
