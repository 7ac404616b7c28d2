// The answer of `due`, for people and for scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

struct DueAnswer {
  Date today{};
  std::string_view release{};  ///< the id of the area asked about; empty for any
  std::string_view area{};     ///< its name: "calves"
  std::chrono::days every{};
  std::optional<Date> last{};       ///< when it was last rolled; empty if that is not known
  std::optional<Date> not_since{};  ///< not rolled after this day, if `last` is empty

  bool is_due() const;
  /// The day on which it is due again; empty if it was never rolled.
  std::optional<Date> next() const;
};

/// "Not due, calves: last rolled yesterday; next on 2026-11-24.", without an end of line.
std::string due_line(const DueAnswer& answer);

/// The document `rollplan.due/1`.
std::string due_json(const DueAnswer& answer);

}  // namespace rollplan
