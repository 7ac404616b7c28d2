// Reads and writes the history file for the commands.
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

/// The last sessions of the history, newest first: at most `most_sessions_back`, and only those in
/// its last `most_bytes_back`. If several records have the same id, the last one counts. Undone
/// sessions are left out. Reports lines that it cannot read on standard error and skips them. Empty
/// if there is no history. Throws Error(io).
std::vector<SessionRecord> recent_sessions(const Context& context);

/// Passes every session that counts, with its line, to `take`, in file order. Its memory use does
/// not grow with the file. Faulty lines as above. Throws Error(io).
using TakeSession = std::function<void(const SessionRecord&, std::string_view)>;
void read_history(const Context& context, const TakeSession& take);

/// Sums up the recent sessions for the planner, by release.
Past load_past(const Context& context, const Catalogue& catalogue, Date as_of);

/// The answer to a question about the last session.
struct LastSession {
  std::optional<Date> day{};    ///< empty if there is none, or none that matters
  std::optional<Date> since{};  ///< no session after this day was missed; empty: none at all
};

/// Reads the history from its end, and only as much as the answer needs. That is as much as
/// `recent_sessions` reads, unless sessions were logged out of order or the question goes further
/// back. Faulty lines as above. Throws Error(io).
LastSession last_session(const Context& context, const LastQuestion& question);

/// Appends the record. Returns once it is on the disk. Throws Error(io).
void append_session(const Context& context, const SessionRecord& record);

}  // namespace rollplan
