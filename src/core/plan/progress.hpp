// The three-sessions rule: an area whose pain does not get less.
#pragma once

#include <array>
#include <optional>

#include "rollplan/history.hpp"

namespace rollplan {

/// Its rotation leaves such an area out for so long after the last session.
inline constexpr std::chrono::days rest_of_standstill{14};

/// The last three sessions with a pain before, the newest of which is not below the first.
struct Standstill {
  std::array<int, 3> pains;  ///< the oldest first
  Date newest;

  /// The first day on which the area has its turn again.
  Date turns_again() const;
};

/// Nothing where the pain gets less, where it is gone, and where too little is known.
std::optional<Standstill> standstill_of(const Past& past, ReleaseIndex release);

/// Whether areas that nobody asked for are chosen without this one.
bool sits_out(const Past& past, ReleaseIndex release, Date today);

/// When the release was last rolled, in any role; nothing if never, or too long ago.
std::optional<Date> last_rolled(const Past& past, ReleaseIndex release);

}  // namespace rollplan
