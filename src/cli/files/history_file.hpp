// The history file as the commands use it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "core/history/last_rolled.hpp"
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

/// The answer to a question about the last session.
struct LastSession {
  std::optional<Date> day{};    ///< empty if there was none, or none that matters
  std::optional<Date> since{};  ///< no session after this day was overlooked; empty for all
};

/// Reads from the end of the history, no more than the answer takes: as much as `recent_sessions`
/// unless sessions were logged out of order or the question reaches further back. Faulty lines as
/// above. Throws Error(io).
LastSession last_session(const Context& context, const LastQuestion& question);

/// Appends the record and returns once it is on the disk. Throws Error(io).
void append_session(const Context& context, const SessionRecord& record);

}  // namespace rollplan
