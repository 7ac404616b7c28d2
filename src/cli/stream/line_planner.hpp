// Plans the requests of a stream.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/context.hpp"
#include "codec/plan_request.hpp"
#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The answer to one line: a routine, or the reason why there is none.
struct LineAnswer {
  RequestId id;
  std::optional<Routine> routine;
  std::string error, hint;  ///< if there is no routine
};

/// Plans each request as `rollplan today` would plan the same words, with the same code. The
/// routines point to the planner's catalogue.
class LinePlanner {
 public:
  /// Throws an Error if a catalogue, the configuration or the history cannot be read, because every
  /// line needs them.
  explicit LinePlanner(const Context& context);

  LineAnswer answer(std::string_view line);

 private:
  void use(const PlanRequest& request);
  void add(Option option, const std::optional<std::string>& value);
  Routine planned(const PlanRequest& request);
  std::optional<Routine> refused(const PlanRequest& request) const;
  const Past& past(Date date);

  Catalogue catalogue_;
  Date today_;
  Arguments usual_;           ///< the values that apply to every line
  Arguments line_arguments_;  ///< those and the values of the current line
  Context line_context_;      ///< views `line_arguments_`
  PlanRequestReader reader_;
  std::vector<SessionRecord> sessions_;
  std::optional<std::pair<Date, Past>> past_;  ///< for the previous line's day
};

}  // namespace rollplan
