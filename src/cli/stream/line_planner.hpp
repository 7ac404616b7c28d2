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

/// The answer to one line: a routine, or why there is none.
struct LineAnswer {
  RequestId id;
  std::optional<Routine> routine;
  std::string error, hint;  ///< if there is no routine
};

/// Plans each request as `rollplan today` with the same words would, by the same code. The
/// routines point to the planner's catalogue.
class LinePlanner {
 public:
  /// Throws an Error for a catalogue, configuration or history that cannot be read, because
  /// every line would need it.
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
  Arguments usual_;           ///< what every line has
  Arguments line_arguments_;  ///< with the words of a line
  Context line_context_;      ///< views `line_arguments_`
  PlanRequestReader reader_;
  std::vector<SessionRecord> sessions_;
  std::optional<std::pair<Date, Past>> past_;  ///< of the day of the line before
};

}  // namespace rollplan
