// The history file as the commands use it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

/// The last sessions of the history, the last first: at most `most_sessions_back`
/// and what is in its last `most_bytes_back`. Of several records of one id the last
/// counts; undone ones are left out. Lines that cannot be read are reported on
/// standard error and skipped. Empty if there is no history. Throws Error(io).
std::vector<SessionRecord> recent_sessions(const Context& context);

/// Hands every session that stands, and its line, to `take`, in the order of the
/// file; memory does not grow with it. Faulty lines as above. Throws Error(io).
using TakeSession = std::function<void(const SessionRecord&, std::string_view)>;
void read_history(const Context& context, const TakeSession& take);

/// Sums up the recent sessions for the planner, release by release.
Past load_past(const Context& context, const Catalogue& catalogue, Date as_of);

/// The day of the last session up to `as_of`, of one release where `release` names
/// its id; nothing if there was none. A day from `enough` on may not be the last one:
/// with `as_of` it is. Reads no more of the history than that takes. Throws Error(io).
std::optional<Date> last_session(const Context& context, std::string_view release, Date as_of,
                                 Date enough);

/// Appends the record and returns once it is on the disk. Throws Error(io).
void append_session(const Context& context, const SessionRecord& record);

}  // namespace rollplan
