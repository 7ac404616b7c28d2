#include "codec/run_files/fit_messages.hpp"

#include "codec/run_files/chosen_run.hpp"
#include "codec/run_files/fit_parts.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

struct KnownField {
  std::uint16_t message;
  std::uint8_t number;
  FitField field;
};

constexpr std::uint16_t file_id_message = 0, session_message = 18, lap_message = 19,
                        record_message = 20, activity_message = 34;
constexpr std::uint8_t time_number = 253;  // the field's number is the same in every message

constexpr std::array known_fields{
    KnownField{file_id_message, 0, FitField::type},
    KnownField{session_message, 2, FitField::start},
    KnownField{session_message, 5, FitField::sport},
    KnownField{session_message, 6, FitField::sub_sport},
    KnownField{session_message, 7, FitField::elapsed},
    KnownField{session_message, 8, FitField::timer},
    KnownField{session_message, 9, FitField::distance},
    KnownField{session_message, 16, FitField::mean_heart_rate},
    KnownField{session_message, 22, FitField::ascent},
    KnownField{session_message, 23, FitField::descent},
    KnownField{lap_message, 23, FitField::intensity},
    KnownField{record_message, 0, FitField::latitude},
    KnownField{record_message, 1, FitField::longitude},
    KnownField{activity_message, 5, FitField::local_time},
};

FitMessageKind kind_of(std::uint16_t message) {
  switch (message) {
    case file_id_message:
      return FitMessageKind::file_id;
    case session_message:
      return FitMessageKind::session;
    case lap_message:
      return FitMessageKind::lap;
    case record_message:
      return FitMessageKind::record;
    case activity_message:
      return FitMessageKind::activity;
    default:
      return FitMessageKind::other;
  }
}

std::optional<FitField> field_of(std::uint16_t message, std::uint8_t number) {
  if (number == time_number) return FitField::time;
  for (const KnownField& known : known_fields) {
    if (known.message == message && known.number == number) return known.field;
  }
  return std::nullopt;
}

// The header of a record.
constexpr std::uint8_t compressed_bit = 0x80, definition_bit = 0x40, developer_bit = 0x20;

// The base type says how a field is written. Its high bits only repeat whether it is longer than a
// byte.
constexpr std::uint8_t type_bits = 0x1F;

constexpr bool is_signed(std::uint8_t type) {
  return type == 1 || type == 3 || type == 5 || type == 14;
}
constexpr bool is_zero_invalid(std::uint8_t type) {
  return (type >= 10 && type <= 12) || type == 16;
}
constexpr bool is_whole_number(std::uint8_t type) {
  return type <= 6 || is_zero_invalid(type) || type == 14 || type == 15;
}

std::optional<std::int64_t> value_in(std::string_view bytes, std::uint8_t type, bool big_endian) {
  const std::size_t size = bytes.size();
  if (!is_whole_number(type) || (size != 1 && size != 2 && size != 4)) return std::nullopt;
  const std::uint64_t value = number_in(bytes, big_endian);
  const std::uint64_t largest = (std::uint64_t{1} << (8 * size)) - 1;
  const std::uint64_t invalid = is_zero_invalid(type) ? 0 : is_signed(type) ? largest / 2 : largest;
  if (value == invalid) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(value);
  const bool negative = is_signed(type) && value > largest / 2;
  return negative ? whole - static_cast<std::int64_t>(largest) - 1 : whole;
}

}  // namespace

bool is_fit(std::string_view bytes) {
  return bytes.size() >= 12 && bytes.substr(8, 4) == ".FIT";
}

FitMessages::FitMessages(std::string_view bytes, std::string_view file)
    : bytes_(bytes), file_(file) {
  check_parts(bytes, file);
  rewind();
}

void FitMessages::rewind() {
  at_ = 0;
  start_part();
}

/// Definitions are only valid within their part.
void FitMessages::start_part() {
  const FitPart part = part_at(bytes_, at_, file_);
  at_ = part.records;
  end_ = part.records_end;
  time_ = 0;
  layouts_.fill({});
}

const FitMessage* FitMessages::next() {
  for (;;) {
    while (at_ == end_) {
      at_ = end_ + 2;  // after the CRC
      if (at_ == bytes_.size()) return nullptr;
      start_part();
    }
    message_.offset = at_;
    const std::uint8_t header = take_byte();
    if ((header & (compressed_bit | definition_bit)) == definition_bit) {
      define(header);
      continue;
    }
    read_message(header);
    if (message_.kind != FitMessageKind::other) return &message_;
  }
}

std::uint8_t FitMessages::take_byte() {
  if (at_ == end_) refuse(at_, "the file ends in the middle of a record");
  return static_cast<std::uint8_t>(bytes_[at_++]);
}

void FitMessages::skip(std::size_t count) {
  if (count > end_ - at_) refuse(at_, "the file ends in the middle of a record");
  at_ += count;
}

void FitMessages::define(std::uint8_t header) {
  Layout& layout = layouts_[header & 0x0FU];
  layout = {};
  skip(1);
  layout.big_endian = take_byte() == 1;
  skip(2);
  const auto message =
      static_cast<std::uint16_t>(number_in(bytes_.substr(at_ - 2, 2), layout.big_endian));
  layout.kind = kind_of(message);
  for (unsigned fields = take_byte(); fields > 0; --fields) add_field(layout, message);
  if ((header & developer_bit) != 0) {
    for (unsigned fields = take_byte(); fields > 0; --fields) {
      skip(1);
      layout.size += take_byte();
      skip(1);
    }
  }
  layout.defined = true;
}

void FitMessages::add_field(Layout& layout, std::uint16_t message) {
  const std::uint8_t number = take_byte();
  const std::uint8_t size = take_byte();
  const std::uint8_t base_type = take_byte();
  const auto field = field_of(message, number);
  // Repeated fields would overflow the list.
  if (field && layout.wanted < layout.fields.size()) {
    layout.fields[layout.wanted++] = {*field, static_cast<std::uint16_t>(layout.size), size,
                                      static_cast<std::uint8_t>(base_type & type_bits)};
  }
  layout.size += size;
}

void FitMessages::read_message(std::uint8_t header) {
  const bool compressed = (header & compressed_bit) != 0;
  const Layout& layout = layouts_[compressed ? header >> 5U & 3U : header & 0x0FU];
  if (!layout.defined) refuse(message_.offset, "a message without a definition");
  const std::size_t start = at_;
  skip(layout.size);
  message_.kind = layout.kind;
  message_.values.fill(std::nullopt);
  for (std::size_t i = 0; i < layout.wanted; ++i) {
    const WantedField& field = layout.fields[i];
    const std::string_view bytes = bytes_.substr(start + field.offset, field.size);
    message_.values[static_cast<std::size_t>(field.field)] =
        value_in(bytes, field.base_type, layout.big_endian);
  }
  read_time(header);
}

/// A compressed time stamp has only the last five bits of the time. The others come from the
/// previous time stamp.
void FitMessages::read_time(std::uint8_t header) {
  std::optional<std::int64_t>& time = message_.values[static_cast<std::size_t>(FitField::time)];
  if ((header & compressed_bit) != 0) {
    constexpr std::uint32_t bits = 0x1F;
    time_ += (header - time_) & bits;
    time = time_;
  } else if (time) {
    time_ = static_cast<std::uint32_t>(*time);
  }
}

void FitMessages::refuse(std::size_t offset, std::string_view what) const {
  refuse_run(file_, {}, {say("at byte {}: {}", offset, what), "valid FIT records"});
}

}  // namespace rollplan
