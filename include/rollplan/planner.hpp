// From a request to a routine.
#pragma once

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// One item of `--sore`: the word as typed, a side if named, pain 0 to 10 if given.
struct Sore {
  std::string word;
  Side side = Side::both;
  std::optional<int> pain;
};

struct Request {
  Date date;
  std::optional<std::vector<Sore>> sore;  ///< nothing: the planner chooses the areas
  std::optional<Seconds> time;
  std::optional<std::vector<ToolIndex>> tools;  ///< nothing: all of the catalogue's
  std::optional<Level> level;
  std::optional<RunIndex> run;
  bool before_run = false;
  std::string command = "rollplan today";  ///< this request without --time, for advice to type
};

/// The most areas that one routine takes.
inline constexpr int most_areas = 16;

/// Builds the routine for `request`, mindful of the `past`. Pure: equal input
/// gives equal output.
///
/// A refused word gives a routine without steps whose verdict is `refused`; so
/// does pain of 8 or more that leaves nothing to do. Throws Error(usage) for a
/// word that nothing is known by, and for more than `most_areas` areas.
///
/// The routine views `catalogue`, which must outlive it.
Routine plan(const Catalogue& catalogue, const Request& request, const Past& past = {});

}  // namespace rollplan
