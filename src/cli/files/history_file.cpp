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
  const std::string pointer = fault.pointer.empty() ? "" : say("{}: ", printable(fault.pointer));
  return say("{}: {} was skipped: {}{}; expected {}", printable(file), where, pointer, fault.what,
             fault.expected);
}

/// The lines at the end of the history; null if there is no history.
std::optional<Recent> read_recent(const Context& context, std::size_t bytes = most_bytes_back) {
  const auto path = history_path(context);
  const auto tail = path ? context.ports.files.tail(*path, bytes) : std::nullopt;
  if (!tail) return std::nullopt;
  return recent_of(*tail);
}

void report_faults(const Context& context, const Recent& recent) {
  const std::string file = history_path(context).value_or("");
  FaultReporter reporter(context, file);
  for (const Recent::Unread& unread : recent.faults) reporter.report(fault_from_end(file, unread));
  reporter.finish();
}

LastSession answer_of(const LastRolled& found, bool is_all) {
  return {found.last(), is_all ? std::nullopt : found.read_back_to()};
}

/// Looks for the last session in the end of a history. Empty if that part does not decide it.
std::optional<LastSession> search_tail(const Context& context, const LastQuestion& question,
                                       std::string_view lines) {
  LastRolled found(question);
  Recent recent;
  HistoryReader reader([&](const SessionRecord& session, std::string_view) { found.add(session); },
                       [&](const Fault& fault) {
                         recent.faults.push_back({fault.line, fault, false});
                       });
  reader.feed(lines);
  reader.finish();
  if (!found.is_settled()) return std::nullopt;
  const bool is_open = !lines.ends_with('\n');
  const auto ends = static_cast<std::size_t>(std::ranges::count(lines, '\n'));
  for (Recent::Unread& unread : recent.faults) {
    unread.from_end = ends + (is_open ? 1 : 0) - unread.from_end + 1;
    unread.torn = is_open && unread.from_end == 1;
  }
  std::ranges::reverse(recent.faults);
  report_faults(context, recent);
  return answer_of(found, false);
}

/// Reads larger and larger parts from the end, and finally the whole history.
LastSession search_back(const Context& context, const LastQuestion& question) {
  constexpr std::size_t most = std::size_t{2} << 20U;
  for (std::size_t bytes = 4 * most_bytes_back; bytes <= most; bytes *= 4) {
    const auto tail = context.ports.files.tail(*history_path(context), bytes);
    if (!tail || tail->whole) break;
    const std::size_t begin = tail->text.find('\n');  // skips a line that may be cut off
    if (begin == std::string::npos) continue;
    const auto answer =
        search_tail(context, question, std::string_view(tail->text).substr(begin + 1));
    if (answer) return *answer;
  }
  LastRolled found(question);
  read_history(context,
               [&](const SessionRecord& session, std::string_view) { found.add(session); });
  return answer_of(found, true);
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

LastSession last_session(const Context& context, const LastQuestion& question) {
  constexpr std::size_t mostly_enough = most_bytes_back / 8;
  for (const std::size_t bytes : {mostly_enough, most_bytes_back}) {
    const std::optional<Recent> recent = read_recent(context, bytes);
    if (!recent) return {};
    LastRolled found(question);
    std::for_each(recent->sessions.rbegin(), recent->sessions.rend(),
                  [&](const SessionRecord& session) { found.add(session); });
    // If the area was not rolled recently, looks further back so that the answer can name the day.
    const bool may_say_more = bytes == mostly_enough && !found.last();
    if (!recent->whole && (may_say_more || !found.is_settled())) continue;
    report_faults(context, *recent);
    return answer_of(found, recent->whole);
  }
  return search_back(context, question);
}

void append_session(const Context& context, const SessionRecord& record) {
  const std::string path = path_or_refuse(history_path(context), "the history");
  if (!context.ports.files.append_line(path, write_session(record))) return;
  chatter(context, say("rollplan: {}: the last line was incomplete; it is kept, and the session "
                       "starts a new line\n",
                       printable(path)));
}

}  // namespace rollplan
