#include "text/json_writer.hpp"

#include <charconv>
#include <iterator>

#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
    case '\\':
      out += '\\';
      out += c;
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += say("\\u{:04x}", static_cast<unsigned>(c));
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  const char* from = text.data();
  const char* const end = from + text.size();
  bool is_ascii = true;
  for (const char* at = from; at != end; ++at) {
    is_ascii = is_ascii && static_cast<unsigned char>(*at) < 0x80;
    if (is_plain(*at)) continue;
    out.append(from, at);
    append_escaped(out, *at);
    from = at + 1;
  }
  out.append(from, end);
  out += '"';
  if (is_ascii || is_utf8(text)) return;
  throw Error(ErrorKind::data, say("{} is not UTF-8, so JSON cannot hold it", in_quotes(text)));
}

void append_integer(std::string& out, std::int64_t number) {
  char digits[24];
  out.append(digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr);
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  append_string(out_, name);
  out_ += layout_ == JsonLayout::indented ? ": " : ":";
  has_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  append_string(out_, text);
}

void JsonWriter::integer(std::int64_t number) {
  before_value();
  append_integer(out_, number);
}

void JsonWriter::tenths(std::int64_t count) {
  before_value();
  append_integer(out_, count / 10);
  out_ += '.';
  append_integer(out_, count % 10);
}

void JsonWriter::word(std::string_view text) {
  before_value();
  out_ += text;
}

void JsonWriter::text_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) return null();
  value(text);
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) new_line();
  out_ += bracket;
  is_first_ = false;
}

/// The value of a key goes behind it, and an item of a list behind the item before.
void JsonWriter::before_value() {
  if (has_key_) {
    has_key_ = false;
  } else if (depth_ > 0) {
    separate();
  }
}

void JsonWriter::separate() {
  if (!is_first_) out_ += ',';
  is_first_ = false;
  new_line();
}

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::one_line) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

std::string json_string(std::string_view text) {
  std::string quoted;
  quoted.reserve(text.size() + 2);
  append_string(quoted, text);
  return quoted;
}

}  // namespace rollplan
