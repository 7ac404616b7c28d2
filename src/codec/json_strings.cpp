// Strings: what is plain in strides of eight bytes, the rest with care.
#include <bit>
#include <cstring>

#include "codec/json_scanner.hpp"
#include "text/printable.hpp"

namespace rollplan {
namespace {

/// Stands in a string for itself, and is sure to be printable.
bool is_plain(char c) {
  return c >= ' ' && c < '\x7F' && c != '"' && c != '\\';
}

/// The top bit of each byte that is not plain; exact for the lowest of them.
std::uint64_t odd_bytes(std::uint64_t eight) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const auto zero_bytes = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes; };
  const std::uint64_t control = (eight - ones * ' ') & ~eight;
  const std::uint64_t beyond_ascii = (eight + ones) | eight;
  return (zero_bytes(eight ^ (ones * '"')) | zero_bytes(eight ^ (ones * '\\')) | control |
          beyond_ascii) &
         (ones << 7U);
}

/// The first character from `at` that is not plain.
inline const char* plain_end(const char* at, const char* end) {
  for (std::uint64_t eight = 0; end - at >= std::ptrdiff_t{sizeof eight}; at += sizeof eight) {
    std::memcpy(&eight, at, sizeof eight);
    const std::uint64_t odd = odd_bytes(eight);
    if (odd == 0) continue;
    if constexpr (std::endian::native == std::endian::little) return at + std::countr_zero(odd) / 8;
    break;
  }
  while (at != end && is_plain(*at)) ++at;
  return at;
}

void append_utf8(std::string& text, char32_t c) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto add_rest = [&](unsigned shift) { add(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0U | c >> 6U);
    add_rest(0);
  } else if (c < 0x10000) {
    add(0xE0U | c >> 12U);
    add_rest(6);
    add_rest(0);
  } else {
    add(0xF0U | c >> 18U);
    add_rest(12);
    add_rest(6);
    add_rest(0);
  }
}

}  // namespace

std::string_view JsonScanner::string() {
  if (failed()) return {};
  const char* const first = ++at_;
  at_ = plain_end(at_, end_);
  if (at_ == end_ || *at_ != '"') return odd_string(first);
  return bounded({first, static_cast<std::size_t>(at_++ - first)});
}

inline std::string_view JsonScanner::bounded(std::string_view text) {
  if (text.size() <= most_string) return text;
  fail(too_long);
  return {};
}

/// A string with escapes, or with what is not ASCII.
std::string_view JsonScanner::odd_string(const char* first) {
  unescaped_.clear();
  const char* piece = first;  // what comes before it is in `unescaped_`
  while (!failed() && at_ != end_ && *at_ != '"') {
    if (*at_ == '\\') {
      unescaped_.append(piece, at_);
      take_escape();
      piece = at_;
    } else {
      take_odd_character();
    }
    at_ = plain_end(at_, end_);
  }
  if (at_ == end_) fail(unexpected);
  if (failed()) return {};
  const char* const last = at_++;
  if (unescaped_.empty() && piece == first) {
    return bounded({first, static_cast<std::size_t>(last - first)});
  }
  unescaped_.append(piece, last);
  return bounded(unescaped_);
}

void JsonScanner::take_odd_character() {
  std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
  const std::size_t before = rest.size();
  const char32_t c = take_code_point(rest);
  const std::size_t length = before - rest.size();
  constexpr char32_t replacement = 0xFFFD;
  if (c < ' ' || (c == replacement && length == 1)) return fail(unexpected);
  if (unprintable_ == std::string_view::npos && is_unprintable(c)) unprintable_ = place();
  at_ += length;
}

void JsonScanner::take_escape() {
  ++at_;
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const std::size_t simple = at_ == end_ ? std::string_view::npos : letters.find(*at_);
  if (simple != std::string_view::npos) {
    unescaped_ += meanings[simple];
    ++at_;
    return;
  }
  char32_t c = take_hex();
  if (c >= 0xD800 && c < 0xDC00) {
    const char32_t low = take('\\') ? take_hex() : 0;
    if (low < 0xDC00 || low >= 0xE000) return fail(unexpected);
    c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
  } else if (c >= 0xDC00 && c < 0xE000) {
    return fail(unexpected);
  }
  if (!failed()) append_utf8(unescaped_, c);
}

/// `u` and four digits.
char32_t JsonScanner::take_hex() {
  if (!take('u')) fail(unexpected);
  char32_t value = 0;
  for (int i = 0; i < 4 && !failed(); ++i) {
    const char c = at_ == end_ ? '\0' : *at_;
    const char small = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
    if (c >= '0' && c <= '9') {
      value = value << 4U | static_cast<char32_t>(c - '0');
    } else if (small >= 'a' && small <= 'f') {
      value = value << 4U | static_cast<char32_t>(small - 'a' + 10);
    } else {
      fail(unexpected);
      return 0;
    }
    ++at_;
  }
  return value;
}

}  // namespace rollplan
