// A JSON text as a compact, read-only tree.
//
// nlohmann's SAX parser reads the text. The tree needs eight bytes for each value and points to the
// strings in the text, so the text must not move or change. docs/decisions/0004-json-tree.md says
// why we do not use nlohmann's own tree.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/codec.hpp"

namespace rollplan {

enum class JsonKind : std::uint8_t { null, boolean, integer, real, string, list, object };

/// "a list", "a text", …
std::string_view name_of(JsonKind kind);

/// A value or a key, numbered in the order of the text; 0 is the whole document.
using TokenIndex = std::uint32_t;

/// A fault at a token, before its line and column are known.
struct TokenFault {
  TokenIndex token = 0;
  std::string what = {};
  std::string expected = {};
  std::optional<std::size_t> offset = {};  ///< in bytes, if not the start of the token
};

/// Which strings a tree accepts. With `any`, the caller must escape strings before showing them.
enum class Strings : std::uint8_t { printable, any };

class JsonTree {
 public:
  /// An empty tree. `memory` will hold strings that were written with escapes.
  explicit JsonTree(std::pmr::memory_resource& memory, Strings strings = Strings::printable)
      : memory_(memory), strings_(strings) {}

  /// Reads a document. Throws FaultyFile if the text is not JSON or nested too deeply.
  JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory);

  /// Replaces the tree with that of another text, reusing its memory. If the text is not JSON or
  /// nested too deeply, returns false: then `faults` contains the fault, and the tree ends there.
  bool read(std::string_view text);

  std::string_view text() const { return text_; }
  /// The faults of strings that are too long or not printable. Such strings read as empty.
  const std::vector<TokenFault>& faults() const { return faults_; }

  std::size_t size() const { return tokens_.size(); }
  JsonKind kind(TokenIndex token) const { return tokens_[token].kind(); }
  std::string_view string(TokenIndex token) const;
  /// A huge number is not exact, but it stays huge.
  std::int64_t integer(TokenIndex token) const { return tokens_[token].number(); }
  bool boolean(TokenIndex token) const { return tokens_[token].number() != 0; }
  /// A number with a fraction or exponent, to fifteen digits.
  double real(TokenIndex token) const { return tokens_[token].real(); }

  /// The first token after `token` and everything inside it.
  TokenIndex after(TokenIndex token) const;

  /// Calls `visit(item)` for each item of a list.
  template <class Visit>
  void each_item(TokenIndex list, Visit visit) const {
    const TokenIndex end = after(list);
    for (TokenIndex item = list + 1; item < end; item = after(item)) visit(item);
  }

  /// Calls `visit(key, value)` for each member of an object. Skips a key at the end of a broken
  /// text, because it has no value.
  template <class Visit>
  void each_member(TokenIndex object, Visit visit) const {
    const TokenIndex end = after(object);
    for (TokenIndex key = object + 1; key + 1 < end; key = after(key + 1)) visit(key, key + 1);
  }

  std::uint32_t count(TokenIndex list) const;
  /// The value of this key in the document; if the key is repeated, the last value.
  std::optional<TokenIndex> member(std::string_view key) const;

  /// The positions of these faults and of those in strings, in the order of the text.
  std::vector<Fault> all_faults(std::vector<TokenFault> faults) const;
  /// Throws FaultyFile if there are any faults.
  void finish(std::vector<TokenFault> faults) const;

 private:
  friend class TreeBuilder;

  /// Eight bytes: the kind, and depending on it a number, the end of a list or object, or the
  /// offset and length of a string in the text or among the unescaped strings. A number with a
  /// fraction loses its last three bits.
  class Token {
   public:
    static Token number(JsonKind kind, std::int64_t value);
    static Token real(double value);
    static Token holder(JsonKind kind, TokenIndex end);
    static Token string(std::size_t offset, std::size_t length, bool escaped);

    JsonKind kind() const { return static_cast<JsonKind>(bits_ & 7U); }
    std::int64_t number() const { return static_cast<std::int64_t>(bits_) >> kind_bits; }
    double real() const { return std::bit_cast<double>(bits_ & ~std::uint64_t{7}); }
    TokenIndex end() const { return static_cast<TokenIndex>(bits_ >> kind_bits); }
    bool escaped() const { return (bits_ >> kind_bits & 1U) != 0; }
    std::size_t length() const { return bits_ >> length_shift & 0x1FFFU; }
    std::size_t offset() const { return bits_ >> offset_shift; }

   private:
    static constexpr unsigned kind_bits = 3;
    static constexpr unsigned length_shift = 4;
    static constexpr unsigned offset_shift = 17;
    explicit Token(std::uint64_t bits) : bits_(bits) {}
    std::uint64_t bits_;
  };

  std::pmr::memory_resource& memory_;
  Strings strings_ = Strings::printable;
  std::string_view text_;
  std::string_view file_;
  std::vector<Token> tokens_;
  std::vector<TokenFault> faults_;
  std::vector<std::string_view> escaped_;
};

}  // namespace rollplan
