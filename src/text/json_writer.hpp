// Writes JSON, value by value, with no tree in between: a document costs its own length.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace rollplan {

/// `indented` for documents that people look at, `one_line` for lines of a stream.
enum class JsonLayout : std::uint8_t { indented, one_line };

/// The name of a key in the source: the compiler checks that it stands in JSON as it is, and
/// puts the quotes and the colon.
class JsonKey {
 public:
  template <std::size_t Size>
  consteval JsonKey(const char (&name)[Size]) : size_(Size + 2) {
    if (size_ > most) throw "a key that is too long";
    text_[0] = '"';
    for (std::size_t i = 0; i + 1 < Size; ++i) {
      const char c = name[i];
      if (c < ' ' || c > '~' || c == '"' || c == '\\') throw "a key that needs escapes";
      text_[i + 1] = c;
    }
    text_[Size] = '"';
    text_[Size + 1] = ':';
  }

  static constexpr std::size_t most = 32;
  /// `"name":`, and zeros up to `most`.
  const std::array<char, most>& text() const { return text_; }
  std::size_t size() const { return size_; }

 private:
  std::array<char, most> text_{};
  std::size_t size_;
};

/// Gathers small pieces of text, because a string takes long for each.
class JsonBuffer {
 public:
  explicit JsonBuffer(std::string& out) : out_(out) {}

  void add(char c) {
    make_room(1);
    room_[used_++] = c;
  }
  void add(std::string_view text);
  void add_key(const JsonKey& name) {
    // Of a fixed length, so that the compiler needs no call to copy it.
    make_room(JsonKey::most);
    std::memcpy(&room_[used_], name.text().data(), JsonKey::most);
    used_ += name.size();
  }
  /// As a JSON string, with its quotes.
  void add_string(std::string_view text);
  void add_integer(std::int64_t number);
  void flush();

 private:
  void make_room(std::size_t bytes) {
    if (bytes > room_.size() - used_) flush();
  }
  void add_after_flush(std::string_view text);
  void add_odd_string(std::string_view text);

  std::string& out_;
  std::size_t used_ = 0;
  std::array<char, 4096> room_;
};

/// Appends one document to a text. Each value goes behind the one before; in an object, `key`
/// comes before each value. All strings must be UTF-8: others throw Error(data), so that no
/// reader meets a document that is not JSON.
class JsonWriter {
 public:
  JsonWriter(std::string& out, JsonLayout layout) : layout_(layout), buffer_(out) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() = default;

  void key(const JsonKey& name) {
    separate();
    buffer_.add_key(name);
    after_key();
  }
  /// A key that is not in the source, such as the id of an entry.
  void found_key(std::string_view name);

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  template <class Number>
  requires std::is_integral_v<Number>
  void value(Number number) {
    if constexpr (std::is_same_v<Number, bool>) {
      word(number ? "true" : "false");
    } else {
      integer(static_cast<std::int64_t>(number));
    }
  }
  template <class Count, class Unit>
  void value(std::chrono::duration<Count, Unit> length) {
    value(length.count());
  }
  /// Null if unset.
  template <class Value>
  void value(const std::optional<Value>& maybe) {
    if (maybe) return value(*maybe);
    null();
  }
  void null() { word("null"); }
  /// A number with one decimal: 35 is 3.5.
  void tenths(std::int64_t count);

  /// `members()` writes its keys and values.
  template <class Members>
  void object(Members members) {
    open('{');
    members();
    close('}');
  }
  /// `items()` writes its values.
  template <class Items>
  requires std::is_invocable_v<Items>
  void list(Items items) {
    open('[');
    items();
    close(']');
  }
  /// `write(item)` writes one value for each item.
  template <class Items, class Write>
  requires std::is_invocable_v<Write, decltype(*std::begin(std::declval<const Items&>()))>
  void list(const Items& items, Write write) {
    open('[');
    for (const auto& item : items) write(item);
    close(']');
  }
  template <class Items>
  requires(!std::is_invocable_v<Items>) void list(const Items& items) {
    list(items, [this](const auto& item) { this->value(item); });
  }

  template <class Value>
  void member(const JsonKey& name, const Value& its_value) {
    key(name);
    value(its_value);
  }
  /// Null if the text is empty.
  void text_or_null(const JsonKey& name, std::string_view text);
  template <class Members>
  void object(const JsonKey& name, Members members) {
    key(name);
    object(members);
  }
  template <class... Items>
  void list(const JsonKey& name, const Items&... items) {
    key(name);
    list(items...);
  }

 private:
  void integer(std::int64_t number);
  void word(std::string_view text);
  void open(char bracket);
  void close(char bracket);
  /// The value of a key goes behind it, and an item of a list behind the item before.
  void before_value() {
    if (!has_key_ && depth_ > 0) separate();
    has_key_ = false;
  }
  /// The document is complete with its outermost value.
  void after_value() {
    if (depth_ == 0) buffer_.flush();
  }
  void after_key() {
    if (layout_ == JsonLayout::indented) buffer_.add(' ');
    has_key_ = true;
  }
  void separate() {
    if (!is_first_) buffer_.add(',');
    is_first_ = false;
    if (layout_ == JsonLayout::indented) new_line();
  }
  void new_line();

  JsonLayout layout_;
  std::size_t depth_ = 0;
  bool is_first_ = true;  ///< of its object or list
  bool has_key_ = false;
  JsonBuffer buffer_;
};

/// `text` as a JSON string, with its quotes.
std::string json_string(std::string_view text);

}  // namespace rollplan
