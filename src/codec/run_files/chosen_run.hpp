// Decides which activity of a run file counts, and reports faults in the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/run/activity.hpp"
#include "rollplan/codec.hpp"

namespace rollplan {

/// A place in a text. Line 0 means that the file has no lines.
struct Place {
  std::size_t line = 0, column = 0;
};

/// Line and column of a byte of the text.
Place place_at(std::string_view text, std::size_t offset);

/// A fault in a run file, and what to do about it.
struct RunFault {
  std::string what{};
  std::string expected{};
  std::string way_out{};
};

/// Throws FaultyFile.
[[noreturn]] void refuse_run(std::string_view file, Place place, const RunFault& fault);

/// Chooses among the activities of a file: the longest run or, if none is a run, the longest.
class ChosenRun {
 public:
  /// Whether this activity is the best so far.
  bool consider(Activity activity);

  /// The chosen activity, and where it begins. Throws FaultyFile if there was none, or if its
  /// numbers are impossible.
  Activity take(std::string_view file, Place place) &&;

 private:
  std::optional<Activity> best_;
};

}  // namespace rollplan
