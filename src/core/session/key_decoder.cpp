#include "core/session/key_decoder.hpp"

#include <algorithm>

#include "text/printable.hpp"

namespace rollplan {
namespace {

constexpr char escape = '\x1b';
constexpr char bell = '\a';
constexpr std::size_t longest_sequence = 256;

/// The length of the sequence at the front of `text`; 0 if its end has not come yet.
using Length = std::size_t;

bool is_parameter(char c) {
  return c >= 0x20 && c <= 0x3F;
}

/// `ESC [ parameters letter`, or the same with `ESC O`.
Length control_length(std::string_view text) {
  constexpr Length linux_function_key = 4;  // ESC [ [ A
  if (text.size() > 2 && text[1] == '[' && text[2] == '[') {
    return text.size() >= linux_function_key ? linux_function_key : 0;
  }
  std::size_t at = 2;
  while (at < text.size() && is_parameter(text[at])) ++at;
  if (at == text.size()) return 0;
  const bool ends = text[at] >= 0x40 && text[at] <= 0x7E;
  return ends ? at + 1 : at;  // otherwise it was broken off
}

/// A terminal's answer to a program: `ESC ] text` and BEL or `ESC \`.
Length answer_length(std::string_view text) {
  for (std::size_t at = 2; at < text.size(); ++at) {
    if (text[at] == bell) return at + 1;
    if (text[at - 1] == escape && text[at] == '\\') return at + 1;
  }
  return 0;
}

Length code_point_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const Length wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
  for (Length at = 1; at < wanted; ++at) {
    if (at == text.size()) return 0;
    if (!goes_on(text[at])) return at;
  }
  return wanted;
}

Length escape_length(std::string_view text) {
  if (text.size() == 1) return 0;
  switch (text[1]) {
    case '[':
    case 'O':
      return control_length(text);
    case ']':
    case 'P':
    case '_':
    case '^':
    case 'X':
      return answer_length(text);
    case escape:
      return 1;
    default:
      break;
  }
  const Length key = code_point_length(text.substr(1));  // with Alt held
  return key == 0 ? 0 : 1 + key;
}

std::optional<Key> arrow(std::string_view sequence) {
  if (sequence.size() < 3 || (sequence[1] != '[' && sequence[1] != 'O')) return std::nullopt;
  if (sequence.back() == 'C') return key_right;
  if (sequence.back() == 'D') return key_left;
  return std::nullopt;
}

std::optional<Key> letter(std::string_view bytes) {
  if (!is_utf8(bytes)) return std::nullopt;
  const char32_t c = take_code_point(bytes);
  if (c == U'\r' || c == U'\n') return key_enter;
  if (c == U'\b' || c == key_erase) return key_erase;
  if (c == key_left || c == key_right) return std::nullopt;  // our own values for arrows
  return c;
}

}  // namespace

/// The length of the sequence at the front of the bytes, and its key if it is one.
struct KeyDecoder::Step {
  Length length = 0;
  std::optional<Key> key;
};

KeyDecoder::Step KeyDecoder::step() const {
  const std::string_view text = std::string_view(bytes_).substr(at_);
  if (text[0] != escape) {
    const Length length = code_point_length(text);
    return {length, length == 0 ? std::nullopt : letter(text.substr(0, length))};
  }
  const Length length = escape_length(text.substr(0, longest_sequence));
  if (length == 0 && text.size() >= longest_sequence) return {longest_sequence, std::nullopt};
  return {length, arrow(text.substr(0, length))};
}

std::optional<Key> KeyDecoder::next() {
  while (at_ < bytes_.size()) {
    const Step found = step();
    if (found.length == 0) return std::nullopt;
    at_ += found.length;
    if (found.key) return found.key;
  }
  bytes_.clear();
  at_ = 0;
  return std::nullopt;
}

void KeyDecoder::give_up() {
  bytes_.clear();
  at_ = 0;
}

}  // namespace rollplan
