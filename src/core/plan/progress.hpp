// The three-sessions rule: what happens if an area's pain does not improve.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "rollplan/history.hpp"

namespace rollplan {

/// The planner does not choose such an area for this long after its last session.
inline constexpr std::chrono::days rest_of_standstill{14};

/// The pain before the last three sessions that recorded it; the newest is not below the
/// oldest.
struct Standstill {
  std::array<int, 3> pains;  ///< the oldest first
  Date newest;

  /// The first day on which the area can be chosen again.
  Date turns_again() const;
};

/// Null if the pain improves, if it is gone, or if there are fewer than three sessions.
std::optional<Standstill> standstill_of(const Past& past, ReleaseIndex release);

/// Advice in one sentence, with the area and its three pains. Pain below 4 is mild, but if it
/// stays, somebody should still look at it.
std::string standstill_text(const Release& release, const Standstill& standstill);
/// The same advice for an area that the planner left out because of it.
std::string skipped_text(const Release& release, const Standstill& standstill);

/// Whether the planner must not choose the release today. The user can still ask for it.
bool sits_out(const Past& past, ReleaseIndex release, Date today);

/// When the release was last rolled, in any role; null if never or too long ago.
std::optional<Date> last_rolled(const Past& past, ReleaseIndex release);

}  // namespace rollplan
