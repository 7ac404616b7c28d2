// How a session is shown while it goes on: as a display, as lines, as JSON.
#pragma once

#include <memory>
#include <vector>

#include "core/ports.hpp"
#include "rollplan/render.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

class Stage {
 public:
  virtual ~Stage() = default;
  /// Shows the state after `effects`; called whenever either may have changed.
  virtual void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) = 0;
  /// Others have written to the terminal, or its window has another size.
  virtual void forget() {}
  /// Makes room for others until `show` is called again.
  virtual void step_aside() {}
};

struct StageParts {
  Terminal& terminal;
  Console& console;
  const Timeline& timeline;
  Page page;
};

/// Five lines in place, with bells; finished areas scroll by above them.
std::unique_ptr<Stage> display_stage(const StageParts& parts);
/// A line for each cue as it begins; bells where it is a terminal.
std::unique_ptr<Stage> line_stage(const StageParts& parts);
/// Lines with keys, for a screen reader: nothing is drawn over, and each key gets its answer.
std::unique_ptr<Stage> told_stage(const StageParts& parts);
/// An object of JSON a line.
std::unique_ptr<Stage> json_stage(const StageParts& parts);

}  // namespace rollplan
