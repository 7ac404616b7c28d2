// Sessions in words, the same for every command.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollplan/history.hpp"

namespace rollplan {

/// "calves" for a release that the catalogue has; else its id, safe to show.
std::string area_name(const Catalogue& catalogue, std::string_view release);

/// "pain 6 to 3", "pain 6 before", "pain 3 after", or nothing.
std::string pain_text(std::optional<int> before, std::optional<int> after);

/// "calves, left, pain 6 to 3; glutes; 12:00 on 2026-11-22"
std::string session_text(const Catalogue& catalogue, const SessionRecord& session);

}  // namespace rollplan
