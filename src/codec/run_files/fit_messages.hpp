// The messages of a FIT file, one by one, and of each the fields that matter here.
//
// FIT is binary. A file has one part or several, each with a header, a CRC and records. A
// record either defines a local type of message, with its fields and their sizes, or is a
// message of a type that was defined before. All other fields and messages are passed over
// by their size, so that files of later watches can still be read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rollplan {

enum class FitMessageKind : std::uint8_t { file_id, session, lap, record, activity, other };

/// The fields that are read; the number of each in its message is in fit_messages.cpp.
enum class FitField : std::uint8_t {
  type,
  time,  ///< when the message was written, or a compressed time stamp
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

/// A message; the values that it lacks, or marks as invalid, are unset.
struct FitMessage {
  FitMessageKind kind = FitMessageKind::other;
  std::size_t offset = 0;  ///< of its record, in the file
  std::array<std::optional<std::int64_t>, fit_fields> values{};

  const std::optional<std::int64_t>& operator[](FitField field) const {
    return values[static_cast<std::size_t>(field)];
  }
};

/// Whether the text starts as a FIT file does.
bool is_fit(std::string_view bytes);

/// Reads the messages in the order of the file. The constructor checks headers, sizes and
/// CRCs; it and `next` throw FaultyFile.
class FitMessages {
 public:
  FitMessages(std::string_view bytes, std::string_view file);

  /// The next message of a kind other than `other`; null at the end. Valid until the next call.
  const FitMessage* next();

  /// Back to the first message.
  void rewind();

 private:
  struct WantedField {
    FitField field{};
    std::uint16_t offset = 0;  ///< within the message
    std::uint8_t size = 0, base_type = 0;
  };
  /// How the messages of a local type are laid out.
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
  std::size_t end_ = 0;     ///< of the records of this part
  std::uint32_t time_ = 0;  ///< the last time stamp
  std::array<Layout, 16> layouts_{};
  FitMessage message_;
};

}  // namespace rollplan
