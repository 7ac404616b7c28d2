// What every rendering of a history says the same way.
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

/// The area's name; "(others)" for those that are too many.
std::string name_of(const Catalogue& catalogue, const AreaTotal& total);

/// "5.2 to 3.1", the means; empty where nothing was measured.
std::string mean_pain_text(const AreaTotal& total);

/// What a session was for, then in brackets what was done on the way there:
/// "calves, left, pain 6 to 3; quads (glutes)".
std::string areas_text(const Catalogue& catalogue, const SessionRecord& session);

/// As it is where that can be shown, in one line.
std::string one_line(std::string_view text);

/// "3"; empty where it is not known.
template <class T>
std::string number_or_nothing(const std::optional<T>& value) {
  return value ? say("{}", *value) : std::string();
}

/// "No session yet. …" for a digest without any, or in which days there is none.
std::string nothing_yet(const HistoryDigest& digest);

/// "156 sessions since 2025-11-23, 28 h 4 min in all", the time only if one told it.
std::string summary_text(const HistoryDigest& digest);

}  // namespace rollplan
