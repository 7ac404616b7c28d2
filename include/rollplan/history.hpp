// What was done. A session is one record, appended to a history and never
// changed; a later record of the same id takes its place.
#pragma once

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

}  // namespace rollplan
