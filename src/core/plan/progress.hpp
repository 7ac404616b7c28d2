// The three-sessions rule, for an area whose pain does not improve.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "rollplan/history.hpp"

namespace rollplan {

/// Such an area is not chosen for this long after its last session.
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

/// What to do about it, in one sentence that names the area and the three pains. Below 4 it is
/// mild, but somebody should still look at a pain that stays.
std::string standstill_text(const Release& release, const Standstill& standstill);
/// The same for an area that the planner leaves out for that reason.
std::string skipped_text(const Release& release, const Standstill& standstill);

/// Whether the release must not be chosen today; it can still be asked for.
bool sits_out(const Past& past, ReleaseIndex release, Date today);

/// When the release was last rolled, in any role; null if never or too long ago.
std::optional<Date> last_rolled(const Past& past, ReleaseIndex release);

}  // namespace rollplan
