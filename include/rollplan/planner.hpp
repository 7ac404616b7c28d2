// Plans a routine from a request.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// One sore area: `Sore{"calf"}`, or `Sore{"it-band", Side::left, 6}`.
struct Sore {
  std::string word{};  ///< any name of a release, or a word of danger such as "fever"
  Side side = Side::both;
  std::optional<int> pain{};  ///< 0 (none) to 10 (the worst), if known
};

/// A request for a routine. Only `date` has to be set.
struct Request {
  Date date{};                                    ///< the day of the routine
  std::optional<std::vector<Sore>> sore{};        ///< unset: the planner chooses the areas
  std::optional<Seconds> time{};                  ///< the most time to spend; unset: no limit
  std::optional<std::vector<ToolIndex>> tools{};  ///< the ones at hand; unset: all
  std::optional<Level> level{};   ///< unset: normal, or gentle after some kinds of run
  std::optional<RunIndex> run{};  ///< the run just done
  /// The run as read from its file. If the file does not give the kind, the routine has no steps,
  /// and `remarks` say why.
  std::optional<RunDone> ran{};
  std::vector<Note> remarks{};             ///< notes about the run, repeated in the routine
  bool before_run = false;                 ///< a short warm-up with less pressure
  std::string command = "rollplan today";  ///< this request without --time, to paste
};

/// The most areas in one routine.
inline constexpr int most_areas = 16;

/// Plans the routine for `request`. `past` says what was rolled before; it decides which areas are
/// next and whether an area rests. Equal input gives an equal routine.
///
/// A word of danger, or a pain of 8 or more with nothing else to roll, gives a routine
/// without steps whose verdict is `refused`. Show its notes: they say why. Throws
/// Error(usage) for a word that the catalogue does not know, and for more than
/// `most_areas` areas.
///
/// The routine points to `catalogue`, which must outlive it.
Routine plan(const Catalogue& catalogue, const Request& request, const Past& past = {});

}  // namespace rollplan
