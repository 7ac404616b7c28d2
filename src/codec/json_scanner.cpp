#include "codec/json_scanner.hpp"

#include <limits>

#include "codec/json_places.hpp"

namespace rollplan {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

void JsonScanner::start(std::string_view text) {
  first_ = at_ = text.data();
  end_ = first_ + text.size();
  depth_ = 0;
  fresh_ = false;
  fault_ = nullptr;
  unprintable_ = std::string_view::npos;
}

void JsonScanner::fail(const char* why) {
  if (failed()) return;
  fault_ = why;
  fault_place_ = static_cast<std::size_t>(at_ - first_);
  at_ = end_;
}

std::string JsonScanner::complaint() const {
  if (fault_ != unexpected) return failed() ? fault_ : "";
  const std::string_view text(first_, static_cast<std::size_t>(end_ - first_));
  return syntax_complaint(text.substr(fault_place_));
}

void JsonScanner::open() {
  if (failed()) return;
  if (depth_ == most_depth) return fail(too_deep);
  ++at_;
  ++depth_;
  fresh_ = true;
}

/// To the next member or item, or past the end of what is open.
inline bool JsonScanner::advance(char closing) {
  skip_blanks();
  if (take(closing)) {
    --depth_;
    fresh_ = false;
    return false;
  }
  if (!fresh_ && !take(',')) {
    fail(unexpected);
    return false;
  }
  fresh_ = false;
  skip_blanks();
  return true;
}

bool JsonScanner::member(std::string_view& key) {
  if (failed() || !advance('}')) return false;
  if (at_ == end_ || *at_ != '"') {
    fail(unexpected);
    return false;
  }
  key = string();
  skip_blanks();
  if (!take(':')) fail(unexpected);
  return !failed();
}

bool JsonScanner::item() {
  return !failed() && advance(']');
}

const char* JsonScanner::take_digits(const char* at) const {
  while (at != end_ && is_digit(*at)) ++at;
  return at;
}

JsonScanner::Number JsonScanner::number() {
  constexpr std::ptrdiff_t exact_digits = 18;
  Number number{true, 0};
  if (failed()) return number;
  // Most have one digit.
  if (end_ - at_ > 1 && is_digit(at_[0]) && (at_[1] == ',' || at_[1] == '}')) {
    number.value = *at_++ - '0';
    return number;
  }
  const bool negative = take('-');
  const char* const digits = at_;
  at_ = take('0') ? at_ : take_digits(at_);
  if (at_ == digits) {
    fail(unexpected);
    return number;
  }
  for (const char* at = digits; at != at_ && at - digits < exact_digits; ++at) {
    number.value = number.value * 10 + (*at - '0');
  }
  if (at_ - digits > exact_digits) number.value = std::numeric_limits<std::int64_t>::max();
  if (negative) number.value = -number.value;
  if (at_ == end_ || (*at_ != '.' && *at_ != 'e' && *at_ != 'E')) return number;

  number.whole = false;
  const auto take_more = [&] {
    const char* const more = at_;
    at_ = take_digits(at_);
    if (at_ == more) fail(unexpected);
  };
  if (take('.')) take_more();
  if (!failed() && (take('e') || take('E'))) {
    if (!take('+')) take('-');
    take_more();
  }
  return number;
}

/// The word that is not all there.
void JsonScanner::refuse_word(std::string_view word) {
  while (at_ != end_ && *at_ == word.front()) {
    ++at_;
    word.remove_prefix(1);
  }
  fail(unexpected);
}

void JsonScanner::skip() {
  switch (next()) {
    case JsonKind::null:
      return null();
    case JsonKind::boolean:
      return static_cast<void>(boolean());
    case JsonKind::integer:
    case JsonKind::real:
      return static_cast<void>(number());
    case JsonKind::string:
      return static_cast<void>(string());
    case JsonKind::list:
      open();
      while (item()) skip();
      return;
    case JsonKind::object:
      open();
      for (std::string_view key; member(key);) skip();
      return;
  }
}

bool JsonScanner::finish() {
  skip_blanks();
  if (at_ != end_) fail(unexpected);
  return !failed();
}

}  // namespace rollplan
