// Finds when something was last rolled from the end of a history, without reading all of it.
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
  Date oldest{};               ///< the answer does not depend on sessions before this day
};

/// Takes sessions in file order, from somewhere in the middle to the end, and knows whether earlier
/// ones could change the answer.
///
/// Lines are in the order in which they were written, which is not always the order of their dates:
/// `log --date` adds days from the past. But nobody logs a session before doing it. rollplan's ids
/// begin with the time of writing, so if a session's id is from 3 May, every line above it was
/// written by then and its session is from 3 May or earlier. If the ids do not contain a time,
/// thirty sessions in a row must be in the order of their dates and span more than a few days: then
/// the sessions above them are assumed to be older.
class LastRolled {
 public:
  explicit LastRolled(const LastQuestion& question) : question_(question) {}

  void add(const SessionRecord& session);

  /// The latest day so far.
  std::optional<Date> last() const { return last_; }
  /// Whether earlier sessions, which were not added, can no longer change the answer.
  bool is_settled() const;
  /// If settled: all earlier sessions are from this day or before.
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

/// The day on which a session was written (UTC), if its id contains the time.
std::optional<Date> day_in_id(std::string_view id);

}  // namespace rollplan
