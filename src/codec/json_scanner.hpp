// One short JSON text, read from front to back without a tree: for the lines of
// a history, which are read whenever a routine is planned.
// Why not nlohmann's parser: docs/decisions/0008-history-scanner.md.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "codec/json_tree.hpp"

namespace rollplan {

/// Calls must follow the text: what `next` says comes next must be read, skipped
/// or opened. After a fault there is nothing more to read: `member` and `item`
/// answer false, values are neutral.
class JsonScanner {
 public:
  struct Number {
    bool whole;          ///< written without a fraction or exponent
    std::int64_t value;  ///< of a whole one; beyond 18 digits the end of the range
  };

  /// Keeps a view of `text`.
  void start(std::string_view text);

  /// What comes next, by its first character: a real one may be behind `integer`.
  JsonKind next();

  void open();                         ///< the object or list that comes next
  bool member(std::string_view& key);  ///< on to its next member; false at its end
  /// On to the next member if it is written as `"key":` without blanks, as it
  /// mostly is; where it is not, nothing has happened.
  bool member_as(std::string_view written);
  bool item();  ///< on to its next item; false at its end

  /// Without its escapes; a view that lasts until the next one is read.
  std::string_view string();
  /// Past the string that comes next if it is written as this one, quotes and all.
  bool string_as(std::string_view written) {
    const auto left = static_cast<std::size_t>(end_ - at_);
    if (left < written.size() || !same_bytes(at_, written.data(), written.size())) return false;
    at_ += written.size();
    return true;
  }
  Number number();
  bool boolean() {
    if (failed()) return false;
    const bool value = *at_ == 't';
    take_word(value ? "true" : "false");
    return value && !failed();
  }
  void null() {
    if (!failed()) take_word("null");
  }
  /// Whatever comes next, with all that it holds.
  void skip();

  /// Nothing but blanks may follow. False if there was any fault.
  bool finish();

  bool failed() const { return fault_ != nullptr; }
  /// Of the fault, or of what comes next, in bytes.
  std::size_t place() const {
    return failed() ? fault_place_ : static_cast<std::size_t>(at_ - first_);
  }
  /// What the fault is: "unexpected …", "the text ends too early".
  std::string complaint() const;
  /// Where the first unprintable character stands as it is; npos if nowhere.
  std::size_t unprintable() const { return unprintable_; }

 private:
  static inline bool same_bytes(const char* a, const char* b, std::size_t size);
  bool advance(char closing);
  void skip_blanks() {
    while (at_ != end_ && *at_ <= ' ' &&
           (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) {
      ++at_;
    }
  }
  bool take(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }
  void take_word(std::string_view word) {
    const auto left = static_cast<std::size_t>(end_ - at_);
    if (left < word.size() || std::memcmp(at_, word.data(), word.size()) != 0) {
      return refuse_word(word);
    }
    at_ += word.size();
  }
  void refuse_word(std::string_view word);
  std::string_view odd_string(const char* first);
  std::string_view bounded(std::string_view text);
  void take_escape();
  char32_t take_hex();
  void take_odd_character();
  const char* take_digits(const char* at) const;
  void fail(const char* why);

  // Arrays, for a fault is known by its address, and that of a literal may differ by file.
  static constexpr char unexpected[] = "unexpected";
  static constexpr char too_deep[] = "more than 32 levels of nesting";
  static constexpr char too_long[] = "a text of more than 4096 bytes";

  const char* first_ = nullptr;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::size_t depth_ = 0;
  bool fresh_ = false;  ///< just opened: no comma comes before the first
  const char* fault_ = nullptr;
  std::size_t fault_place_ = 0;
  std::size_t unprintable_ = std::string_view::npos;
  std::string unescaped_;
};

// What is called for every value is compiled into its callers.

/// Most that is compared has 4 to 16 bytes: two loads that overlap do.
inline bool JsonScanner::same_bytes(const char* a, const char* b, std::size_t size) {
  const auto differ = [&](auto word) {
    const auto load = [&word](const char* at) {
      std::memcpy(&word, at, sizeof word);
      return word;
    };
    const std::size_t last = size - sizeof word;
    return ((load(a) ^ load(b)) | (load(a + last) ^ load(b + last))) != 0;
  };
  if (size > 2 * sizeof(std::uint64_t)) return std::memcmp(a, b, size) == 0;
  if (size >= sizeof(std::uint64_t)) return !differ(std::uint64_t{});
  if (size >= sizeof(std::uint32_t)) return !differ(std::uint32_t{});
  return std::memcmp(a, b, size) == 0;
}

inline JsonKind JsonScanner::next() {
  skip_blanks();
  switch (at_ == end_ ? '\0' : *at_) {
    case '"':
      return JsonKind::string;
    case '{':
      return JsonKind::object;
    case '[':
      return JsonKind::list;
    case 't':
    case 'f':
      return JsonKind::boolean;
    case 'n':
      return JsonKind::null;
    default:
      break;
  }
  if (at_ != end_ && (*at_ == '-' || (*at_ >= '0' && *at_ <= '9'))) return JsonKind::integer;
  fail(unexpected);
  return JsonKind::null;
}

inline bool JsonScanner::member_as(std::string_view written) {
  if (end_ - at_ <= static_cast<std::ptrdiff_t>(written.size())) return false;
  const char* const at = at_ + (fresh_ ? 0 : 1);
  if (!fresh_ && *at_ != ',') return false;
  if (!same_bytes(at, written.data(), written.size())) return false;
  at_ = at + written.size();
  fresh_ = false;
  return true;
}

}  // namespace rollplan
