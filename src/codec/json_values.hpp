// Small JSON values shared by several documents.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace rollplan {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class Duration>
Json seconds_or_null(const std::optional<Duration>& value) {
  return value ? Json(value->count()) : Json(nullptr);
}

/// The document as it is printed.
inline std::string written(const Json& document) {
  return document.dump(2) + '\n';
}

}  // namespace rollplan
