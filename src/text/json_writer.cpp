#include "text/json_writer.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <iterator>

#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Whether a character is ASCII and stands in a string as it is.
constexpr std::array<bool, 256> plain_characters = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

bool is_plain(char c) {
  return plain_characters[static_cast<unsigned char>(c)];
}

/// Sixteen characters, which processors compare in one step.
using Block = std::int8_t __attribute__((vector_size(16)));

struct Halves {
  std::uint64_t front, back;
};

/// Not zero where a character is not plain. Those beyond ASCII are below zero here.
Block odd_in(Block block) {
  return (block < 0x20) | (block == '"') | (block == '\\');
}

bool is_zero(Block block) {
  const auto halves = std::bit_cast<Halves>(block);
  return (halves.front | halves.back) == 0;
}

template <class Word>
Word copied(char* to, const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  std::memcpy(to, &word, sizeof word);
  return word;
}

/// Copies a text and tells whether all of it is plain, as nearly every text is. Otherwise the
/// copy is worth nothing. The last block overlaps the one before it, and so do the two halves
/// of a short text.
bool copy_plain(char* to, std::string_view text) {
  const char* from = text.data();
  const std::size_t size = text.size();
  if (size >= sizeof(Block)) {
    const std::size_t last = size - sizeof(Block);
    Block odd = odd_in(copied<Block>(to + last, from + last));
    for (std::size_t at = 0; at < last; at += sizeof(Block)) {
      odd |= odd_in(copied<Block>(to + at, from + at));
    }
    return is_zero(odd);
  }
  if (size >= 8) {
    const Halves halves{copied<std::uint64_t>(to, from),
                        copied<std::uint64_t>(to + size - 8, from + size - 8)};
    return is_zero(odd_in(std::bit_cast<Block>(halves)));
  }
  if (size >= 4) {
    const std::uint64_t front = copied<std::uint32_t>(to, from);
    const std::uint64_t eight =
        front << 32U | copied<std::uint32_t>(to + size - 4, from + size - 4);
    return is_zero(odd_in(std::bit_cast<Block>(Halves{eight, eight})));
  }
  std::ranges::copy(text, to);
  return std::ranges::all_of(text, is_plain);
}

/// The length of the plain characters at the front.
std::size_t plain_length(std::string_view text) {
  const auto* const odd = std::ranges::find_if_not(text, is_plain);
  return static_cast<std::size_t>(odd - text.begin());
}

/// The letter behind the backslash of a short escape; 0 if `c` has none.
char short_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void add_escaped(JsonBuffer& buffer, char c) {
  if (const char letter = short_escape(c); letter != 0) {
    buffer.add('\\');
    buffer.add(letter);
  } else {
    buffer.add(say("\\u{:04x}", static_cast<unsigned>(c)));
  }
}

}  // namespace

void JsonBuffer::add(std::string_view text) {
  if (text.empty()) return;  // it may have no address, which memcpy does not take
  make_room(text.size());
  if (text.size() > room_.size()) {
    out_ += text;
    return;
  }
  std::memcpy(&room_[used_], text.data(), text.size());
  used_ += text.size();
}

void JsonBuffer::add_string(std::string_view text) {
  constexpr std::size_t quotes = 2;
  if (text.size() + quotes > room_.size() - used_) return add_after_flush(text);
  char* const to = &room_[used_];
  if (!copy_plain(to + 1, text)) return add_odd_string(text);
  to[0] = '"';
  to[text.size() + 1] = '"';
  used_ += text.size() + quotes;
}

void JsonBuffer::add_after_flush(std::string_view text) {
  flush();
  if (text.size() < room_.size() / 2) {
    add_string(text);
  } else {
    add_odd_string(text);
  }
}

/// With characters that are escaped, or not ASCII.
void JsonBuffer::add_odd_string(std::string_view text) {
  add('"');
  bool is_ascii = true;
  for (std::string_view rest = text;;) {
    const std::size_t plain = plain_length(rest);
    add(rest.substr(0, plain));
    if (plain == rest.size()) break;
    const char c = rest[plain];
    rest.remove_prefix(plain + 1);
    if (static_cast<unsigned char>(c) < 0x80) {
      add_escaped(*this, c);
    } else {
      is_ascii = false;
      add(c);
    }
  }
  add('"');
  if (is_ascii || is_utf8(text)) return;
  throw Error(ErrorKind::data, say("{} is not UTF-8, so JSON cannot hold it", in_quotes(text)));
}

void JsonBuffer::add_integer(std::int64_t number) {
  constexpr std::size_t most_digits = 20;
  make_room(most_digits);
  char* const to = &room_[used_];
  used_ += static_cast<std::size_t>(std::to_chars(to, to + most_digits, number).ptr - to);
}

void JsonBuffer::flush() {
  out_.append(room_.data(), used_);
  used_ = 0;
}

void JsonWriter::new_line() {
  buffer_.add('\n');
  for (std::size_t i = 0; i < depth_; ++i) buffer_.add("  ");
}

void JsonWriter::found_key(std::string_view name) {
  separate();
  buffer_.add_string(name);
  buffer_.add(':');
  after_key();
}

void JsonWriter::value(std::string_view text) {
  before_value();
  buffer_.add_string(text);
  after_value();
}

void JsonWriter::integer(std::int64_t number) {
  before_value();
  buffer_.add_integer(number);
  after_value();
}

void JsonWriter::tenths(std::int64_t count) {
  before_value();
  buffer_.add_integer(count / 10);
  buffer_.add('.');
  buffer_.add_integer(count % 10);
  after_value();
}

void JsonWriter::word(std::string_view text) {
  before_value();
  buffer_.add(text);
  after_value();
}

void JsonWriter::text_or_null(const JsonKey& name, std::string_view text) {
  key(name);
  if (text.empty()) return null();
  value(text);
}

void JsonWriter::open(char bracket) {
  before_value();
  buffer_.add(bracket);
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_ && layout_ == JsonLayout::indented) new_line();
  buffer_.add(bracket);
  is_first_ = false;
  after_value();
}

std::string json_string(std::string_view text) {
  std::string quoted;
  JsonBuffer buffer(quoted);
  buffer.add_string(text);
  buffer.flush();
  return quoted;
}

}  // namespace rollplan
