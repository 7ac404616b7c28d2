#include "codec/json_tree.hpp"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "codec/json_places.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {

using nlohmann::json;

namespace {

/// The types that a SAX handler is called with.
struct SaxTypes {
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;
};

/// A SAX handler that only counts tokens; it remembers where the wanted ones start.
class PlaceFinder : public SaxTypes {
 public:
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

JsonTree::Token JsonTree::Token::number(JsonKind kind, std::int64_t value) {
  constexpr std::int64_t most = std::int64_t{1} << 60U;
  const std::int64_t kept = std::clamp(value, -most, most);
  return Token(static_cast<std::uint64_t>(kept) << kind_bits | static_cast<std::uint64_t>(kind));
}

JsonTree::Token JsonTree::Token::holder(JsonKind kind, TokenIndex end) {
  return Token(std::uint64_t{end} << kind_bits | static_cast<std::uint64_t>(kind));
}

JsonTree::Token JsonTree::Token::string(std::size_t place, std::size_t length, bool escaped) {
  return Token(std::uint64_t{place} << place_shift | std::uint64_t{length} << length_shift |
               std::uint64_t{escaped} << kind_bits | static_cast<std::uint64_t>(JsonKind::string));
}

/// The SAX handler that fills a tree.
class TreeBuilder : public SaxTypes {
 public:
  /// `position` follows the parser through the text.
  TreeBuilder(JsonTree& tree, const char*& position, std::pmr::memory_resource& memory)
      : tree_(tree), position_(position), memory_(memory) {
    // A guess; what is not touched costs no memory.
    tree_.tokens_.reserve(tree_.text_.size() / 4 + 16);
  }

  bool null() { return number(JsonKind::null, 0); }
  bool boolean(bool value) { return number(JsonKind::boolean, value ? 1 : 0); }
  bool number_integer(number_integer_t value) { return number(JsonKind::integer, value); }
  bool number_unsigned(number_unsigned_t value) {
    return number(JsonKind::integer,
                  value > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& written) {
    const bool whole = written.find_first_of(".eE") == std::string::npos;
    if (!whole) return number(JsonKind::real, 0);
    return number(JsonKind::integer, value < 0 ? INT64_MIN : INT64_MAX);
  }
  bool binary(binary_t&) { return false; }  // JSON text has none
  bool key(string_t& text) { return string(text); }

  bool string(string_t& text) {
    if (text.size() > most_string) {
      return faulty_string("a text of more than 4096 bytes", "a shorter one");
    }
    if (find_unprintable(text) != std::string_view::npos) {
      return faulty_string(say("a control character in {}", in_quotes(text)), "printable text");
    }
    // The parser stands behind the closing quote.
    const auto behind = static_cast<std::size_t>(position_ - tree_.text_.data()) - 1;
    const bool as_written =
        behind >= text.size() && tree_.text_.substr(behind - text.size(), text.size()) == text;
    tree_.tokens_.push_back(as_written
                                ? JsonTree::Token::string(behind - text.size(), text.size(), false)
                                : JsonTree::Token::string(keep_escaped(text), text.size(), true));
    return true;
  }

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception&) {
    const std::size_t offset = std::min(position > 0 ? position - 1 : 0, tree_.text_.size());
    Fault fault;
    PlaceCounter(tree_.text_).place(fault, offset);
    for (const TokenIndex holder : open_) end(holder);
    if (!open_.empty()) fault.pointer = tree_.pointer_to(open_.back());
    // nlohmann's own words differ from version to version.
    fault.what = syntax_complaint(tree_.text_.substr(offset));
    fault.expected = "JSON";
    throw FaultyFile(tree_.file_, {std::move(fault)});
  }

 private:
  bool number(JsonKind kind, std::int64_t value) {
    tree_.tokens_.push_back(JsonTree::Token::number(kind, value));
    return true;
  }

  std::size_t keep_escaped(const std::string& text) {
    auto* copy = static_cast<char*>(memory_.allocate(std::max<std::size_t>(text.size(), 1), 1));
    std::memcpy(copy, text.data(), text.size());
    tree_.escaped_.emplace_back(copy, text.size());
    return tree_.escaped_.size() - 1;
  }

  bool open(JsonKind kind) {
    if (open_.size() == most_depth) {
      return give_up("more than 32 levels of nesting", "fewer");
    }
    open_.push_back(here());
    tree_.tokens_.push_back(JsonTree::Token::holder(kind, 0));
    return true;
  }

  bool close() {
    end(open_.back());
    open_.pop_back();
    return true;
  }

  void end(TokenIndex holder) {
    JsonTree::Token& token = tree_.tokens_[holder];
    token = JsonTree::Token::holder(token.kind(), here());
  }

  TokenIndex here() const { return static_cast<TokenIndex>(tree_.tokens_.size()); }

  bool faulty_string(std::string what, std::string expected) {
    tree_.faults_.push_back(TokenFault{here(), std::move(what), std::move(expected)});
    tree_.tokens_.push_back(JsonTree::Token::string(0, 0, false));
    return true;
  }

  /// Nothing behind the fault is read.
  bool give_up(std::string what, std::string expected) {
    tree_.faults_.push_back(TokenFault{here(), std::move(what), std::move(expected)});
    null();
    for (const TokenIndex holder : open_) end(holder);
    tree_.raise(std::move(tree_.faults_));
  }

  JsonTree& tree_;
  const char*& position_;
  std::pmr::memory_resource& memory_;
  std::vector<TokenIndex> open_;
};

JsonTree::JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory)
    : text_(text), file_(file) {
  if (text.size() > most_bytes) {
    throw FaultyFile(file, {Fault{1, 1, "", "a file of more than 256 MiB", "a smaller one"}});
  }
  const char* position = text.data();
  TreeBuilder builder(*this, position, memory);
  json::sax_parse(Follower(text.data(), &position), Follower(text.data() + text.size(), &position),
                  &builder);
}

std::string_view JsonTree::string(TokenIndex token) const {
  const Token& string = tokens_[token];
  if (string.kind() != JsonKind::string) return {};
  if (string.escaped()) return escaped_[string.place()];
  return text_.substr(string.place(), string.length());
}

TokenIndex JsonTree::after(TokenIndex token) const {
  const JsonKind own = kind(token);
  return own == JsonKind::list || own == JsonKind::object ? tokens_[token].end() : token + 1;
}

std::uint32_t JsonTree::count(TokenIndex list) const {
  std::uint32_t items = 0;
  each_item(list, [&](TokenIndex) { ++items; });
  return items;
}

}  // namespace rollplan
