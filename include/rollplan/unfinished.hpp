// A session that was left early, with all it takes to go on with it.
#pragma once

#include <string>
#include <vector>

#include "rollplan/routine.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// As `rollplan.unfinished/1` keeps it. The pain that was asked for stands in
/// the routine, with its areas.
struct Unfinished {
  std::string id;  ///< of the session; what is done later goes by it too
  Date date;
  Routine routine;
  std::size_t cue = 0;         ///< the one that was left, counted from 0
  Moment remaining{};          ///< of that cue
  Moment length{};             ///< of that cue
  Moment active{};             ///< time spent running
  std::vector<bool> finished;  ///< by cue
  std::vector<bool> helped;    ///< by area, from 0
};

}  // namespace rollplan
