// A JSON text as a compact, read-only tree.
//
// nlohmann's SAX parser reads the text; the tree keeps eight bytes a value and
// points into the text for the strings, which therefore must stay where it is.
// Why not nlohmann's own tree: docs/decisions/0004-json-tree.md.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "rollplan/codec.hpp"

namespace rollplan {

enum class JsonKind : std::uint8_t { null, boolean, integer, real, string, list, object };

/// "a list", "a text", …
std::string_view name_of(JsonKind kind);

/// A value, or a key, by its place in the text: 0 is the whole, then upwards.
using TokenIndex = std::uint32_t;

/// A fault that knows its token but not yet its place.
struct TokenFault {
  TokenIndex token = 0;
  std::string what;
  std::string expected;
};

class JsonTree {
 public:
  /// Throws FaultyFile for a text that is not JSON or too deep. Strings that are
  /// written with escapes are kept in `memory`. A string that may not be there
  /// is read as empty; `finish` tells.
  JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory);

  JsonKind kind(TokenIndex token) const { return tokens_[token].kind(); }
  std::string_view string(TokenIndex token) const;
  /// Far from zero it is less exact than the text, but no nearer to zero.
  std::int64_t integer(TokenIndex token) const { return tokens_[token].number(); }
  bool boolean(TokenIndex token) const { return tokens_[token].number() != 0; }

  /// The first token after `token` and all that it holds.
  TokenIndex after(TokenIndex token) const;

  /// Calls `visit(item)` for each item of a list.
  template <class Visit>
  void each_item(TokenIndex list, Visit visit) const {
    const TokenIndex end = after(list);
    for (TokenIndex item = list + 1; item < end; item = after(item)) visit(item);
  }

  /// Calls `visit(key, value)` for each member of an object. Where the text broke
  /// off behind a key, there is no value, and so no member.
  template <class Visit>
  void each_member(TokenIndex object, Visit visit) const {
    const TokenIndex end = after(object);
    for (TokenIndex key = object + 1; key + 1 < end; key = after(key + 1)) visit(key, key + 1);
  }

  std::uint32_t count(TokenIndex list) const;

  /// Throws if there are any faults, the reader's or those of strings.
  void finish(std::vector<TokenFault> faults) const;
  /// Finds the places of the faults in a second pass over the text, and throws.
  [[noreturn]] void raise(std::vector<TokenFault> faults) const;

 private:
  friend class TreeBuilder;

  /// Eight bytes: the kind and, by kind, a number, the end of a list or object,
  /// or the place and length of a string, in the text or among the escaped ones.
  class Token {
   public:
    static Token number(JsonKind kind, std::int64_t value);
    static Token holder(JsonKind kind, TokenIndex end);
    static Token string(std::size_t place, std::size_t length, bool escaped);

    JsonKind kind() const { return static_cast<JsonKind>(bits_ & 7U); }
    std::int64_t number() const { return static_cast<std::int64_t>(bits_) >> kind_bits; }
    TokenIndex end() const { return static_cast<TokenIndex>(bits_ >> kind_bits); }
    bool escaped() const { return (bits_ >> kind_bits & 1U) != 0; }
    std::size_t length() const { return bits_ >> length_shift & 0x1FFFU; }
    std::size_t place() const { return bits_ >> place_shift; }

   private:
    static constexpr unsigned kind_bits = 3;
    static constexpr unsigned length_shift = 4;
    static constexpr unsigned place_shift = 17;
    explicit Token(std::uint64_t bits) : bits_(bits) {}
    std::uint64_t bits_;
  };

  std::string pointer_to(TokenIndex token) const;
  /// Writes the JSON pointers of the `wanted` tokens within `token`; they are sorted.
  void name_tokens(TokenIndex token, std::string& path, const std::vector<TokenIndex>& wanted,
                   std::size_t& named, std::vector<std::string>& pointers) const;

  std::string_view text_;
  std::string_view file_;
  std::vector<Token> tokens_;
  std::vector<TokenFault> faults_;  ///< strings that may not be there
  std::vector<std::string_view> escaped_;
};

}  // namespace rollplan
