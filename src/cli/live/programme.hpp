// What `start` is to follow: planned, read from a file, or left unfinished.
#pragma once

#include <optional>
#include <string>

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

/// Throws Error(usage) where the options exclude each other. Nothing if there is
/// no session to resume.
std::optional<Programme> read_programme(const Context& context, const Catalogue& catalogue);

/// Whether a session was left unfinished.
bool has_unfinished(const Context& context);

}  // namespace rollplan
