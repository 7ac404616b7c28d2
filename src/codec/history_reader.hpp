// A history of any size, in memory that does not grow with it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/session_record.hpp"
#include "core/history/window.hpp"
#include "core/ports.hpp"
#include "rollplan/codec.hpp"
#include "text/line_splitter.hpp"

namespace rollplan {

/// The longest line that is read.
inline constexpr std::size_t most_line = std::size_t{64} << 10U;

class HistoryReader {
 public:
  using Report = std::function<void(const Fault&)>;

  /// `take` gets each session that counts, `report` the first fault of each faulty line.
  HistoryReader(SessionWindow::Take take, Report report)
      : window_(std::move(take)), report_(std::move(report)) {}

  /// The next bytes of the file; lines may come in pieces.
  void feed(std::string_view piece);
  /// There are no more.
  void finish();

  std::size_t newer() const { return newer_; }  ///< lines of another schema so far

 private:
  void take_line(std::string_view line, bool too_long);
  void report(Fault fault);

  SessionWindow window_;
  Report report_;
  SessionReader reader_;
  SessionRecord record_;
  LineSplitter lines_{most_line};
  bool torn_ = false;  ///< the line has no end, for the file is over
  std::size_t line_ = 0;
  std::size_t newer_ = 0;
};

/// The sessions at the end of a history, and what was found on the way back.
struct Recent {
  struct Unread {
    std::size_t from_end;  ///< 1 is the last line
    Fault fault;
    bool torn;  ///< the last line, which has no end and is not JSON
  };
  std::vector<SessionRecord> sessions;  ///< the last first, at most `most_sessions_back`
  std::vector<Unread> faults;
  bool whole = false;  ///< nothing stands before them
};

Recent recent_of(const Tail& tail);

/// Whether the first line of a text is a session, of whatever version, or begins as one.
bool begins_as_history(std::string_view text);

}  // namespace rollplan
