// Used by all document readers: reads typed values within limits and objects with known keys, and
// adds a fault at the token for everything else.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory_resource>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "codec/json_tree.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// Throws FaultyFile if the document does not have this schema.
void expect_schema(const JsonTree& tree, std::string_view schema);

/// A key of an object, and what to do with its value.
template <class Read>
struct Field {
  std::string_view key;
  bool required;
  Read read;
};

template <class Read>
Field<Read> must(std::string_view key, Read read) {
  return {key, true, read};
}

template <class Read>
Field<Read> may(std::string_view key, Read read) {
  return {key, false, read};
}

/// An unknown key is a mistake in a document that people write. In a document that programs write,
/// it may come from a newer version.
enum class UnknownKeys : std::uint8_t { are_faults, are_newer };

class Reading {
 public:
  Reading(const JsonTree& tree, std::pmr::memory_resource& memory,
          UnknownKeys unknown = UnknownKeys::are_faults)
      : tree_(tree), memory_(memory), unknown_(unknown) {}

  const JsonTree& tree() const { return tree_; }
  /// Memory that lives as long as the result.
  std::pmr::memory_resource& memory() { return memory_; }

  void fault(TokenIndex token, std::string what, std::string expected);
  /// The fault of a value of the wrong kind.
  void found(TokenIndex token, std::string expected);
  /// Those found so far, in the order of reading.
  const std::vector<TokenFault>& faults() const { return faults_; }
  /// Throws if there are any faults.
  void finish() { tree_.finish(std::move(faults_)); }

  /// The value. If it is wrong, adds a fault and returns a neutral value.
  std::string_view text(TokenIndex token);
  std::string_view id(TokenIndex token);  ///< lower-case letters, digits and hyphens
  std::int32_t number(TokenIndex token, std::int32_t least, std::int32_t most);
  bool flag(TokenIndex token);
  /// A date such as 2026-11-22.
  Date date(TokenIndex token, std::chrono::year least = std::chrono::year(0));

  /// The value of an enumeration, by its id.
  template <class Enum>
  Enum one_of(TokenIndex token) {
    return value_of<Enum>(choice(token, all_ids<Enum>)).value_or(Enum{});
  }

  /// Returns a `Field::read` that stores the value in `target`; the type of `target` decides how it
  /// is read. Numbers need limits, and null clears an optional.
  template <class T, class... Limits>
  auto to(T& target, Limits... limits) {
    return [this, &target, limits...](TokenIndex token) { read(token, target, limits...); };
  }

  bool is_null(TokenIndex token) const { return is(token, JsonKind::null); }
  bool is(TokenIndex token, JsonKind kind) const { return tree_.kind(token) == kind; }
  /// The same, but adds a fault if the check fails.
  bool expect(TokenIndex token, JsonKind kind);
  /// Calls `visit(item)` for each item of a list. If it is not a list or has more than `most`
  /// items, adds a fault and returns false.
  template <class Visit>
  bool items(TokenIndex token, std::uint32_t most, Visit visit) {
    if (!expect_list(token, most)) return false;
    tree_.each_item(token, visit);
    return true;
  }
  void expect_schema(TokenIndex token, std::string_view schema);

  /// Reads the members of an object. Adds faults for repeated and missing keys, and for unknown
  /// ones unless the constructor was given UnknownKeys::are_newer.
  template <class... Reads>
  void object(TokenIndex token, const Field<Reads>&... fields) {
    if (!expect(token, JsonKind::object)) return;
    std::uint32_t seen = 0;
    tree_.each_member(token, [&](TokenIndex key, TokenIndex value) {
      const std::string_view name = tree_.string(key);
      std::uint32_t bit = 1;
      const auto try_field = [&](const auto& field) {
        if (field.key != name) {
          bit <<= 1U;
          return false;
        }
        if ((seen & bit) != 0) repeated_key(key);
        seen |= bit;
        field.read(value);
        return true;
      };
      const bool known = (try_field(fields) || ...);
      if (!known && unknown_ == UnknownKeys::are_faults) unknown_key(key, {fields.key...});
    });
    std::uint32_t bit = 1;
    const auto check = [&](const auto& field) {
      if (field.required && (seen & bit) == 0) missing_key(token, field.key);
      bit <<= 1U;
    };
    (check(fields), ...);
  }

  /// Reads the items of a list into memory that lives as long as the result.
  template <class T, class Read>
  std::span<T> list(TokenIndex token, Read read) {
    if (!expect(token, JsonKind::list)) return {};
    const std::span<T> items = array<T>(tree_.count(token));
    std::size_t next = 0;
    tree_.each_item(token, [&](TokenIndex item) { items[next++] = read(item); });
    return items;
  }

  /// Allocates `count` values in memory that is released all at once.
  template <class T>
  std::span<T> array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) T{};
    return {first, count};
  }

 private:
  void read(TokenIndex token, std::string& target) { target = text(token); }
  void read(TokenIndex token, std::string_view& target) { target = text(token); }
  void read(TokenIndex token, bool& target) { target = flag(token); }
  void read(TokenIndex token, Date& target) { target = date(token); }
  void read(TokenIndex token, int& target, int least, int most) {
    target = number(token, least, most);
  }
  void read(TokenIndex token, Seconds& target, int least, int most) {
    target = Seconds(number(token, least, most));
  }
  template <HasIds Enum>
  void read(TokenIndex token, Enum& target) {
    target = one_of<Enum>(token);
  }
  template <class T>
  void read(TokenIndex token, std::optional<T>& target, int least, int most) {
    target.reset();
    if (!is_null(token)) read(token, target.emplace(), least, most);
  }

  bool expect_list(TokenIndex token, std::uint32_t most);
  std::string_view choice(TokenIndex token, std::span<const std::string_view> ids);
  void unknown_key(TokenIndex key, std::initializer_list<std::string_view> known);
  void repeated_key(TokenIndex key);
  void missing_key(TokenIndex object, std::string_view key);

  const JsonTree& tree_;
  std::pmr::memory_resource& memory_;
  UnknownKeys unknown_;
  std::vector<TokenFault> faults_;
};

}  // namespace rollplan
