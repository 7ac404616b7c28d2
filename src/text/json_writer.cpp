#include "text/json_writer.hpp"

#include <algorithm>
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

/// Whether eight characters are plain: the highest bit of each byte of the sums tells.
bool are_plain(std::uint64_t eight) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highest_bits = 0x80 * ones;
  const auto has_zero = [](std::uint64_t word) { return (word - ones) & ~word & highest_bits; };
  const std::uint64_t control = (eight - 0x20 * ones) & ~eight & highest_bits;
  const std::uint64_t quotes = has_zero(eight ^ (ones * '"'));
  const std::uint64_t backslashes = has_zero(eight ^ (ones * '\\'));
  return ((eight & highest_bits) | control | quotes | backslashes) == 0;
}

template <class Word>
std::uint64_t loaded(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// Whether all characters are plain. Nearly every text is, so this takes whole words: the last
/// one overlaps the one before it, and so do the two halves of a short text.
bool is_all_plain(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  if (text.size() < 4) return std::ranges::all_of(text, is_plain);
  if (text.size() < 8) {
    return are_plain(loaded<std::uint32_t>(at) << 32U | loaded<std::uint32_t>(end - 4));
  }
  for (; end - at > 8; at += 8) {
    if (!are_plain(loaded<std::uint64_t>(at))) return false;
  }
  return are_plain(loaded<std::uint64_t>(end - 8));
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
  if (text.size() > room_.size() - used_) return add_after_flush(text);
  std::memcpy(room_.data() + used_, text.data(), text.size());
  used_ += text.size();
}

void JsonBuffer::add_after_flush(std::string_view text) {
  flush();
  if (text.size() > room_.size()) {
    out_ += text;
  } else {
    add(text);
  }
}

void JsonBuffer::add_key(JsonKey name) {
  add('"');
  add(name.text);
  add("\":");
}

void JsonBuffer::add_string(std::string_view text) {
  if (!is_all_plain(text)) return add_odd_string(text);
  add('"');
  add(text);
  add('"');
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
  char digits[24];
  const char* end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  add(std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

void JsonBuffer::flush() {
  out_.append(room_.data(), used_);
  used_ = 0;
}

void JsonWriter::key(JsonKey name) {
  separate();
  buffer_.add_key(name);
  after_key();
}

void JsonWriter::found_key(std::string_view name) {
  separate();
  buffer_.add_string(name);
  buffer_.add(':');
  after_key();
}

void JsonWriter::after_key() {
  if (layout_ == JsonLayout::indented) buffer_.add(' ');
  has_key_ = true;
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

void JsonWriter::text_or_null(JsonKey name, std::string_view text) {
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
  if (!is_first_) new_line();
  buffer_.add(bracket);
  is_first_ = false;
  after_value();
}

/// The value of a key goes behind it, and an item of a list behind the item before.
void JsonWriter::before_value() {
  if (has_key_) {
    has_key_ = false;
  } else if (depth_ > 0) {
    separate();
  }
}

/// The document is complete with its outermost value.
void JsonWriter::after_value() {
  if (depth_ == 0) buffer_.flush();
}

void JsonWriter::separate() {
  if (!is_first_) buffer_.add(',');
  is_first_ = false;
  new_line();
}

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::one_line) return;
  buffer_.add('\n');
  for (std::size_t i = 0; i < depth_; ++i) buffer_.add("  ");
}

std::string json_string(std::string_view text) {
  std::string quoted;
  JsonBuffer buffer(quoted);
  buffer.add_string(text);
  buffer.flush();
  return quoted;
}

}  // namespace rollplan
