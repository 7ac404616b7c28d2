// What a runner asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollplan/catalogue.hpp"

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

}  // namespace rollplan
