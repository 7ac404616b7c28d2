// Routines and sessions in words, the same for every command and format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// "Calves, left"; "Calves" if both sides are meant.
std::string area_and_side(const Release& release, Side side);

/// The areas of the steps, each once, in their order: "glutes", "IT band".
std::vector<std::string> areas_of(const Routine& routine);

/// The tools to fetch, each once, in the order of their use.
std::vector<std::string> tools_of(const Routine& routine);

/// "calves" for a release that the catalogue has; otherwise its id, safe to show.
std::string area_name(const Catalogue& catalogue, std::string_view release);

/// "pain 6 to 3", "pain 6 before", "pain 3 after", or nothing.
std::string pain_text(std::optional<int> before, std::optional<int> after);

/// "calves, left, pain 6 to 3"
std::string area_text(const Catalogue& catalogue, const AreaDone& area);

/// "calves, left, pain 6 to 3; glutes; 12:00 on 2026-11-22"
std::string session_text(const Catalogue& catalogue, const SessionRecord& session);

}  // namespace rollplan
