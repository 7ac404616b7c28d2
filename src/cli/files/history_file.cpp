#include "cli/files/history_file.hpp"

#include <algorithm>

#include "cli/output.hpp"
#include "codec/history_reader.hpp"
#include "rollplan/codec.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Reports the first few faults in full and counts the others.
class FaultReporter {
 public:
  FaultReporter(const Context& context, const std::string& file) : context_(context), file_(file) {}

  void report(const std::string& fault) {
    if (++count_ <= most_in_full) chatter(context_, say("rollplan: {}\n", fault));
  }
  void finish() const {
    if (count_ <= most_in_full) return;
    chatter(context_, say("rollplan: {}: {} more lines that cannot be read; all of them: {}\n",
                          printable(file_), count_ - most_in_full, command_to_check(file_)));
  }

 private:
  static constexpr std::size_t most_in_full = 3;

  const Context& context_;
  const std::string& file_;
  std::size_t count_ = 0;
};

std::string fault_from_end(const std::string& file, const Recent::Unread& unread) {
  if (unread.torn) return say("{}: the last line is torn, so it was skipped", printable(file));
  const Fault& fault = unread.fault;
  const std::string where =
      unread.from_end == 1 ? "the last line" : say("line {} from the end", unread.from_end);
  const std::string pointer = fault.pointer.empty() ? "" : say("{}: ", fault.pointer);
  return say("{}: {} was skipped: {}{}; expected {}", printable(file), where, pointer, fault.what,
             fault.expected);
}

/// The latest date up to `as_of` that a session of `release` gives.
void consider(std::optional<Date>& last, const SessionRecord& session, std::string_view release,
              Date as_of) {
  if (session.date > as_of || (last && session.date <= *last)) return;
  const bool concerns =
      release.empty() ||
      std::ranges::find(session.areas, release, &AreaDone::release) != session.areas.end();
  if (concerns) last = session.date;
}

/// Null if there is no history.
std::optional<Recent> read_recent(const Context& context) {
  const auto path = history_path(context);
  const auto tail = path ? context.ports.files.tail(*path, most_bytes_back) : std::nullopt;
  if (!tail) return std::nullopt;
  return recent_of(*tail);
}

void report_faults(const Context& context, const Recent& recent) {
  const std::string file = history_path(context).value_or("");
  FaultReporter reporter(context, file);
  for (const Recent::Unread& unread : recent.faults) reporter.report(fault_from_end(file, unread));
  reporter.finish();
}

}  // namespace

std::vector<SessionRecord> recent_sessions(const Context& context) {
  std::optional<Recent> recent = read_recent(context);
  if (!recent) return {};
  report_faults(context, *recent);
  return std::move(recent->sessions);
}

void read_history(const Context& context, const TakeSession& take) {
  const auto path = history_path(context);
  if (!path) return;
  FaultReporter reporter(context, *path);
  HistoryReader reader(take, [&](const Fault& fault) { reporter.report(fault.text(*path)); });
  context.ports.files.read_pieces(*path, [&](std::string_view piece) {
    reader.feed(piece);
    return true;
  });
  reader.finish();
  reporter.finish();
}

Past load_past(const Context& context, const Catalogue& catalogue, Date as_of) {
  return past_of(catalogue, recent_sessions(context), as_of);
}

std::optional<Date> last_session(const Context& context, std::string_view release, Date as_of,
                                 Date enough) {
  const std::optional<Recent> recent = read_recent(context);
  if (!recent) return std::nullopt;
  std::optional<Date> last;
  for (const SessionRecord& session : recent->sessions) consider(last, session, release, as_of);
  if (recent->whole || (last && *last >= enough)) {
    report_faults(context, *recent);
    return last;
  }
  // Sessions may be logged in any order: a later day may stand anywhere before them.
  read_history(context, [&](const SessionRecord& session, std::string_view) {
    consider(last, session, release, as_of);
  });
  return last;
}

void append_session(const Context& context, const SessionRecord& record) {
  const std::string path = path_or_refuse(history_path(context), "the history");
  if (!context.ports.files.append_line(path, write_session(record))) return;
  chatter(context, say("rollplan: {}: the last line had no end; it is kept, and a new one begun\n",
                       printable(path)));
}

}  // namespace rollplan
