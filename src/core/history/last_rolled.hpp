// When something was last rolled, found at the end of a history without reading all of it.
#pragma once

#include <optional>
#include <string_view>

#include "rollplan/history.hpp"

namespace rollplan {

/// A question to the history.
struct LastQuestion {
  std::string_view release{};  ///< its id; empty for any
  Date as_of{};                ///< later sessions do not count
  Date enough{};               ///< any session from this day on answers the question
  Date oldest{};               ///< sessions before this day make no difference
};

/// Takes sessions in the order of the file, from somewhere in the middle to its end, and knows
/// whether those before them could change the answer.
///
/// Lines stand in the order in which they were written, which is not always the order of their
/// dates: `log --date` adds days from the past. But nobody logs a session before it is done. The
/// ids that rollplan gives begin with the time of writing, so a session whose id is from 3 May was
/// written after all lines above it, and those are of 3 May or earlier. If the ids do not tell
/// the time, thirty sessions in a row must be in the order of their dates, and not all of the same
/// few days: those above them are taken to be older.
class LastRolled {
 public:
  explicit LastRolled(const LastQuestion& question) : question_(question) {}

  void add(const SessionRecord& session);

  /// The latest day so far.
  std::optional<Date> last() const { return last_; }
  /// Whether no session before those that were added matters.
  bool is_settled() const;
  /// If so: all earlier sessions are of this day or an earlier one.
  std::optional<Date> read_back_to() const { return before_; }

 private:
  void consider_date(const SessionRecord& session);
  void consider_stamp(Date stamp, Date date);
  void consider_order(Date date);

  LastQuestion question_;
  std::optional<Date> last_;
  std::optional<Date> before_;  ///< no earlier session is later than this
  std::optional<Date> latest_stamp_;
  bool has_stamps_ = false;
  bool is_disordered_ = false;  ///< files of two machines were joined, or a clock was wrong
  std::size_t run_ = 0;         ///< sessions in a row whose dates do not go back
  Date run_begins_{}, previous_{};
};

/// The day on which a session with this id was written (UTC), if the id tells it.
std::optional<Date> day_in_id(std::string_view id);

}  // namespace rollplan
