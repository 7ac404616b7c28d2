#include "codec/json_tree.hpp"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "codec/json_places.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"

namespace rollplan {

using nlohmann::json;

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return "true or false";
    case JsonKind::integer:
      return "a whole number";
    case JsonKind::real:
      return "a fraction";
    case JsonKind::string:
      return "a text";
    case JsonKind::list:
      return "a list";
    case JsonKind::object:
      break;
  }
  return "an object";
}

namespace {

/// What nlohmann says, without its own name and place.
std::string syntax_complaint(std::string_view message) {
  const std::size_t place = message.find("column ");
  const std::size_t colon = message.find(": ", place == std::string_view::npos ? 0 : place);
  if (colon != std::string_view::npos) message.remove_prefix(colon + 2);
  return printable(message);
}

/// A SAX handler that only counts tokens; it remembers where the wanted ones start.
class PlaceFinder {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  /// `wanted` must be sorted.
  PlaceFinder(std::string_view text, const char*& position, std::vector<TokenIndex> wanted)
      : text_(text), position_(position), wanted_(std::move(wanted)) {}

  bool null() { return token(); }
  bool boolean(bool) { return token(); }
  bool number_integer(number_integer_t) { return token(); }
  bool number_unsigned(number_unsigned_t) { return token(); }
  bool number_float(number_float_t, const string_t&) { return token(); }
  bool string(string_t&) { return token(); }
  bool binary(binary_t&) { return token(); }
  bool key(string_t&) { return token(); }
  bool start_object(std::size_t) { return token(); }
  bool start_array(std::size_t) { return token(); }
  bool end_object() { return ended(); }
  bool end_array() { return ended(); }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

  std::vector<std::size_t> offsets;

 private:
  bool token() {
    if (offsets.size() < wanted_.size() && count_ == wanted_[offsets.size()]) {
      offsets.push_back(start_after(previous_));
    }
    ++count_;
    return ended();
  }

  bool ended() {
    previous_ = static_cast<std::size_t>(position_ - text_.data());
    return offsets.size() < wanted_.size();
  }

  /// A token starts at the first character that separates nothing. The parser may
  /// have read one character past a number, but that one is a separator.
  std::size_t start_after(std::size_t offset) const {
    const std::size_t start = text_.find_first_not_of(" \t\r\n,:]}", offset);
    return std::min(start, text_.size());
  }

  std::string_view text_;
  const char*& position_;
  std::vector<TokenIndex> wanted_;
  TokenIndex count_ = 0;
  std::size_t previous_ = 0;
};

/// Reads the text and tells how far it has come.
class Follower {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = char;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  Follower(const char* at, const char** position) : at_(at), position_(position) {}
  reference operator*() const { return *at_; }
  Follower& operator++() {
    ++at_;
    *position_ = at_;
    return *this;
  }
  Follower operator++(int) {
    Follower before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Follower& a, const Follower& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** position_;
};

}  // namespace

std::vector<std::size_t> token_offsets(std::string_view text, std::vector<TokenIndex> wanted) {
  const char* position = text.data();
  PlaceFinder finder(text, position, std::move(wanted));
  json::sax_parse(Follower(text.data(), &position), Follower(text.data() + text.size(), &position),
                  &finder);
  return std::move(finder.offsets);
}

/// The SAX handler that fills a tree.
class TreeBuilder {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  TreeBuilder(JsonTree& tree, std::pmr::memory_resource& memory) : tree_(tree), memory_(memory) {
    // A guess; what is not touched costs no memory.
    tree_.tokens_.reserve(tree_.text_.size() / 8 + 16);
  }

  bool null() { return number(JsonKind::null, 0); }
  bool boolean(bool value) { return number(JsonKind::boolean, value ? 1 : 0); }
  bool number_integer(number_integer_t value) { return number(JsonKind::integer, value); }
  bool number_unsigned(number_unsigned_t value) {
    return number(JsonKind::integer,
                  value > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t, const string_t&) { return number(JsonKind::real, 0); }
  bool binary(binary_t&) { return false; }  // JSON text has none
  bool key(string_t& text) { return string(text); }

  bool string(string_t& text) {
    if (text.size() > most_string) {
      return fault("a text of more than 4096 bytes", "a shorter one");
    }
    if (find_unprintable(text) != std::string_view::npos) {
      return fault(say("a control character in {}", in_quotes(text)), "printable text");
    }
    auto* copy = static_cast<char*>(memory_.allocate(std::max<std::size_t>(text.size(), 1), 1));
    std::memcpy(copy, text.data(), text.size());
    JsonTree::Token& token = add(JsonKind::string);
    token.kind_and_length |= static_cast<std::uint32_t>(text.size()) << 3U;
    token.text = copy;
    return true;
  }

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& error) {
    Fault fault;
    PlaceCounter(tree_.text_)
        .place(fault, std::min(position > 0 ? position - 1 : 0, tree_.text_.size()));
    fault.what = syntax_complaint(error.what());
    fault.expected = "JSON";
    throw FaultyFile(tree_.file_, {std::move(fault)});
  }

  /// The fault that ended the reading early, if any.
  std::vector<TokenFault> faults;

 private:
  JsonTree::Token& add(JsonKind kind) {
    JsonTree::Token& token = tree_.tokens_.emplace_back();
    token.kind_and_length = static_cast<std::uint32_t>(kind);
    return token;
  }

  bool number(JsonKind kind, std::int64_t value) {
    add(kind).number = value;
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() == most_depth) return fault("more than 32 levels of nesting", "fewer");
    open_.push_back(static_cast<TokenIndex>(tree_.tokens_.size()));
    add(kind);
    return true;
  }

  bool close() {
    tree_.tokens_[open_.back()].end = static_cast<TokenIndex>(tree_.tokens_.size());
    open_.pop_back();
    return true;
  }

  bool fault(std::string what, std::string expected) {
    faults.push_back(TokenFault{static_cast<TokenIndex>(tree_.tokens_.size()), std::move(what),
                                std::move(expected)});
    add(JsonKind::null);
    add(JsonKind::null);  // the value, should the fault be in a key
    for (const TokenIndex open : open_) {
      tree_.tokens_[open].end = static_cast<TokenIndex>(tree_.tokens_.size());
    }
    return false;
  }

  JsonTree& tree_;
  std::pmr::memory_resource& memory_;
  std::vector<TokenIndex> open_;
};

JsonTree::JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory)
    : text_(text), file_(file) {
  if (text.size() > most_bytes) {
    throw FaultyFile(file, {Fault{1, 1, "", "a file of more than 256 MiB", "a smaller one"}});
  }
  TreeBuilder builder(*this, memory);
  json::sax_parse(text.begin(), text.end(), &builder);
  if (!builder.faults.empty()) raise(std::move(builder.faults));
}

std::string_view JsonTree::string(TokenIndex token) const {
  return {tokens_[token].text, tokens_[token].kind_and_length >> 3U};
}

TokenIndex JsonTree::after(TokenIndex token) const {
  const JsonKind own = kind(token);
  return own == JsonKind::list || own == JsonKind::object ? tokens_[token].end : token + 1;
}

std::uint32_t JsonTree::count(TokenIndex list) const {
  std::uint32_t items = 0;
  each_item(list, [&](TokenIndex) { ++items; });
  return items;
}

}  // namespace rollplan
