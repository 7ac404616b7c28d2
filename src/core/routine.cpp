#include "rollplan/routine.hpp"

namespace rollplan {

Seconds length_of(const Step& step) {
  Seconds sum{};
  for (const Cue& cue : step.cues) sum += cue.length;
  return sum;
}

Seconds length_of(const Routine& routine) {
  Seconds sum{};
  for (const Step& step : routine.steps) sum += length_of(step);
  return sum;
}

}  // namespace rollplan
