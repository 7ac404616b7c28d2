// The session that was left unfinished: announced for a week, resumed, or thrown away.
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"

namespace rollplan {

/// After so many days nobody goes on where they stopped.
inline constexpr std::chrono::days most_days_unfinished{7};

struct LeftSession {
  std::optional<Date> date{};  ///< of its last part; empty if the file cannot be read
  bool is_too_old = false;

  /// "the session of 2026-11-22"
  std::string name() const;
};

/// Null if no session was left unfinished.
std::optional<LeftSession> left_session(const Context& context);

/// The same, but only one that can still be resumed.
std::optional<LeftSession> resumable_session(const Context& context);

/// "the session of 2026-11-22 (calves, IT band)", without the areas if they cannot be read.
std::string named_with_areas(const Context& context, const LeftSession& left);

/// `start --discard`: throws the unfinished session away and says which one it was. Throws
/// Error(usage) if it is combined with anything else, Error(io).
Exit discard_session(const Context& context);

}  // namespace rollplan
