// The routine that `start` follows, planned, read from a file or left unfinished, and how.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

struct Programme {
  Routine routine;
  std::optional<Request> request;     ///< that it was planned for
  std::optional<Unfinished> resumed;  ///< that it goes on with; its routine has moved here
  Date date;                          ///< of the session: the day of its last part
};

/// Throws Error(usage) for options that do not go together. Unset if there is no session
/// that can be resumed.
std::optional<Programme> read_programme(const Context& context, const Catalogue& catalogue);

/// How much faster than real time, by `--speed`. Throws Error(usage).
double chosen_speed(const Arguments& arguments);

/// The program of `--say`, which speaks the cues, and its arguments; empty for none.
/// Throws Error(usage) if there is no such program.
std::vector<std::string> chosen_voice(const Context& context);

}  // namespace rollplan
