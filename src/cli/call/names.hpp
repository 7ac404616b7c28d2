// Looks up rows of a table by name.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/error.hpp"
#include "text/suggest.hpp"

namespace rollplan {

template <class Table, class Name>
std::vector<std::string_view> names_in(const Table& table, Name name) {
  std::vector<std::string_view> names;
  names.reserve(std::size(table));
  for (const auto& row : table) names.push_back(std::invoke(name, row));
  return names;
}

/// The row with the typed `name`. If there is none, throws Error(usage) with `message`, and puts
/// "did you mean" before the hint.
template <class Table, class Name>
const auto& row_named(std::string_view typed, const Table& table, Name name,
                      const std::string& message, const std::string& hint) {
  for (const auto& row : table) {
    if (std::invoke(name, row) == typed) return row;
  }
  throw Error(ErrorKind::usage, message, with_suggestion(typed, names_in(table, name), hint));
}

}  // namespace rollplan
