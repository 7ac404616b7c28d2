// Phrases that all formats of a history share.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "rollplan/history.hpp"
#include "text/say.hpp"

namespace rollplan {

/// "45 s", "25 min", "1 h 5 min"
std::string long_time_text(std::chrono::seconds time);

/// The area's name, or "(others)" for the total of areas that a digest does not name.
std::string name_of(const Catalogue& catalogue, const AreaTotal& total);

/// The mean pain before and after: "5.2 to 3.1"; empty if none was recorded.
std::string mean_pain_text(const AreaTotal& total);

/// The areas that a session was for, then in brackets those that prepared them:
/// "calves, left, pain 6 to 3; quads (glutes)".
std::string areas_text(const Catalogue& catalogue, const SessionRecord& session);

/// The text in one line, with unprintable characters escaped.
std::string one_line(std::string_view text);

/// "3"; empty if unknown.
template <class T>
std::string number_or_nothing(const std::optional<T>& value) {
  return value ? say("{}", *value) : std::string();
}

/// "No session yet. ..." for an empty digest, or "No session since ..." if it covers some days.
std::string nothing_yet(const HistoryDigest& digest);

/// "156 sessions since 2025-11-23, 28 h 4 min in all", the time only if any was recorded.
std::string summary_text(const HistoryDigest& digest);

}  // namespace rollplan
