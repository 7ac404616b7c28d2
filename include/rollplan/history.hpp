// Sessions that were done, and what they add up to: by area, by week, and as the
// recent past that the planner looks at.
//
// A session is one record, appended to a history and never changed; a later
// record of the same id replaces it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollplan/routine.hpp"

namespace rollplan {

/// One area of a session, on one side or on both.
struct AreaDone {
  std::string release;  ///< its id
  Side side = Side::both;
  Role role = Role::asked;
  std::string tool;                            ///< its id; empty where it is not known
  std::optional<int> holds;                    ///< held to their end, both sides together
  std::optional<int> pain_before, pain_after;  ///< 0 to 10
  bool helped = false;                         ///< so said the test drive
};

/// One session, as `rollplan.session/1` keeps it.
struct SessionRecord {
  std::string id;  ///< no other session has it
  Date date;
  std::optional<Seconds> total;
  std::vector<AreaDone> areas;
  std::string note;
  bool undone = false;  ///< takes back the session of this id
};

/// What was said of a side.
struct SidePain {
  std::optional<int> before, after;
  bool operator==(const SidePain&) const = default;
};

/// One time that a release was rolled, in any role.
struct Rolled {
  Date date;
  bool helped = false;
  std::optional<SidePain> left, right;  ///< nothing for a side that was not rolled

  /// The higher pain, where sides differ.
  std::optional<int> before() const;
  std::optional<int> after() const;
};

/// The recent past of each release, by its index; each list the newest first.
/// Shorter than the catalogue, or empty, where nothing is known.
using Past = std::vector<std::vector<Rolled>>;

/// The planner looks back so many sessions, and so many bytes of the history.
inline constexpr std::size_t most_sessions_back = 30;
inline constexpr std::size_t most_bytes_back = std::size_t{32} << 10U;

/// What `sessions` tell of the catalogue's releases. Sessions after `as_of` and
/// releases that the catalogue does not have are passed over.
Past past_of(const Catalogue& catalogue, std::span<const SessionRecord> sessions, Date as_of);

/// What was done for one area in all. A session counts once, both sides together.
struct AreaTotal {
  std::string release;  ///< its id; empty for all that are too many to be named
  Date last;
  std::size_t times = 0;
  std::optional<std::int64_t> holds;             ///< of the times that tell them; none may
  std::size_t measured = 0;                      ///< times with a pain before and a pain after
  std::int64_t pain_before = 0, pain_after = 0;  ///< the sums of those
  std::size_t helped = 0;                        ///< times that it did
};

/// A week from Monday to Sunday.
struct WeekTotal {
  Date monday;
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time;  ///< of the sessions that tell theirs; none may
};

struct HistoryDigest {
  Date as_of;
  std::optional<Date> since, until;  ///< the days that were asked for
  bool others = false;               ///< there are sessions on other days
  std::optional<Date> first;         ///< session of all; nothing where there is none
  std::size_t sessions = 0;
  std::optional<std::chrono::seconds> time;  ///< as a week's
  std::vector<SessionRecord> latest;         ///< the newest first, at most `most_latest`
  std::vector<AreaTotal> areas;              ///< in the catalogue's order, others behind, by id
  std::vector<WeekTotal> weeks;              ///< those with a session, in order
  const Catalogue* catalogue = nullptr;
};

inline constexpr std::size_t most_latest = 30;
/// So many areas have a total of their own.
inline constexpr std::size_t most_areas_named = 1000;

/// Which part of a digest is shown.
enum class HistoryView : std::uint8_t { all, by_area, by_week };

}  // namespace rollplan
