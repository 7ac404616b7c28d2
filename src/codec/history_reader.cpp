#include "codec/history_reader.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace rollplan {
namespace {

Fault endless_line() {
  return Fault{1, 1, "", "a line of more than 64 KiB", "a shorter one"};
}

/// For a last line that has no end and is not JSON either.
Fault torn_line() {
  return Fault{1, 1, "", "the last line is torn", "a session and an end of line"};
}

}  // namespace

void HistoryReader::feed(std::string_view piece) {
  lines_.feed(piece, [this](std::string_view line, bool too_long) { take_line(line, too_long); });
}

void HistoryReader::finish() {
  torn_ = true;
  lines_.finish([this](std::string_view line, bool too_long) { take_line(line, too_long); });
  window_.flush();
}

void HistoryReader::take_line(std::string_view line, bool too_long) {
  ++line_;
  if (too_long) return report(endless_line());
  line = content_of_line(line);
  if (line.empty()) return;
  switch (reader_.read(line, record_)) {
    case LineKind::session:
      return window_.add(record_, line);
    case LineKind::newer:
      ++newer_;
      return;
    case LineKind::faulty:
      return report(torn_ ? torn_line() : reader_.fault());
  }
}

void HistoryReader::report(Fault fault) {
  fault.line = line_;
  report_(fault);
}

namespace {

/// The lines of a text; the last one has an end or not.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  lines.reserve(2 * most_sessions_back);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
  }
  return lines;
}

/// Reads a line in front of those that were read before it.
class BackwardReader {
 public:
  BackwardReader() { found_.sessions.reserve(most_sessions_back + 1); }

  bool is_done() const { return found_.sessions.size() == most_sessions_back; }

  void read(std::string_view line, std::size_t from_end, bool torn) {
    SessionRecord& record = found_.sessions.emplace_back();
    const LineKind kind = reader_.read(line, record);
    if (kind == LineKind::faulty) {
      found_.faults.push_back({from_end, torn ? torn_line() : reader_.fault(), torn});
    } else if (kind == LineKind::session && !is_known(record.id)) {
      if (!record.undone) return;
      undone_.push_back(record.id);
    }
    found_.sessions.pop_back();
  }

  Recent found() { return std::move(found_); }

 private:
  bool is_known(const std::string& id) const {
    // Ids of the same writer differ at their end.
    const auto is_it = [&](const std::string& other) {
      return other.back() == id.back() && other == id;
    };
    const auto later = std::span(found_.sessions).first(found_.sessions.size() - 1);
    return std::ranges::any_of(later, is_it, &SessionRecord::id) ||
           std::ranges::any_of(undone_, is_it);
  }

  Recent found_;
  SessionReader reader_;
  std::vector<std::string> undone_;
};

}  // namespace

Recent recent_of(const Tail& tail) {
  const std::vector<std::string_view> lines = lines_of(tail.text);
  const std::size_t first = tail.whole ? 0 : 1;  // it may have begun before the tail
  BackwardReader reader;
  std::size_t unread = lines.size();
  for (; unread > first && !reader.is_done(); --unread) {
    const std::string_view line = content_of_line(lines[unread - 1]);
    const bool is_torn = unread == lines.size() && !tail.text.ends_with('\n');
    if (!line.empty()) reader.read(line, lines.size() - unread + 1, is_torn);
  }
  Recent found = reader.found();
  found.whole = unread == 0;
  return found;
}

bool begins_as_history(std::string_view text) {
  const std::string_view family = session_schema.substr(0, session_schema.find('/') + 1);
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree(memory, Strings::any);
  tree.read(content_of_line(text.substr(0, text.find('\n'))));  // as far as it goes
  const auto schema = tree.member("schema");
  return schema && tree.string(*schema).starts_with(family);
}

History read_history(std::string_view text) {
  History history;
  HistoryReader reader(
      [&](const SessionRecord& session, std::string_view) { history.sessions.push_back(session); },
      [&](const Fault& fault) { history.faults.push_back(fault); });
  reader.feed(text);
  reader.finish();
  return history;
}

}  // namespace rollplan
