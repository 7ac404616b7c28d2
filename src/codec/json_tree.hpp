// A JSON text as a compact, read-only tree.
//
// nlohmann's SAX parser reads the text; the tree keeps 16 bytes a value and the
// texts once, in the caller's memory, where the catalogue goes on using them.
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
  /// Throws FaultyFile for a text that is not JSON or goes past a limit.
  JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory);

  JsonKind kind(TokenIndex token) const { return tokens_[token].kind(); }
  std::string_view string(TokenIndex token) const;
  std::int64_t integer(TokenIndex token) const { return tokens_[token].number; }
  bool boolean(TokenIndex token) const { return tokens_[token].number != 0; }

  /// The first token after `token` and all that it holds.
  TokenIndex after(TokenIndex token) const;

  /// Calls `visit(item)` for each item of a list.
  template <class Visit>
  void each_item(TokenIndex list, Visit visit) const {
    const TokenIndex end = after(list);
    for (TokenIndex item = list + 1; item < end; item = after(item)) visit(item);
  }

  /// Calls `visit(key, value)` for each member of an object.
  template <class Visit>
  void each_member(TokenIndex object, Visit visit) const {
    const TokenIndex end = after(object);
    for (TokenIndex key = object + 1; key < end; key = after(key + 1)) visit(key, key + 1);
  }

  std::uint32_t count(TokenIndex list) const;

  /// Finds the places of the faults in a second pass over the text, and throws.
  [[noreturn]] void raise(std::vector<TokenFault> faults) const;

 private:
  friend class TreeBuilder;

  struct Token {
    std::uint32_t kind_and_length = 0;  ///< of a text
    std::uint32_t end = 0;              ///< of a list or object
    union {
      const char* text = nullptr;
      std::int64_t number;
    };
    JsonKind kind() const { return static_cast<JsonKind>(kind_and_length & 7U); }
  };

  /// Writes the JSON pointers of the `wanted` tokens within `token`; they are sorted.
  void name_tokens(TokenIndex token, std::string& path, const std::vector<TokenIndex>& wanted,
                   std::size_t& named, std::vector<std::string>& pointers) const;

  std::string_view text_;
  std::string_view file_;
  std::vector<Token> tokens_;
};

}  // namespace rollplan
