// Finds the catalogue entry for a typed word. rollplan/catalogue.hpp declares find_release,
// find_tool and find_run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"

namespace rollplan {

/// Files refer to a release by its id, never by another name.
std::optional<ReleaseIndex> release_with_id(const Catalogue& catalogue, std::string_view id);

/// All names of all tools.
std::vector<std::string_view> tool_words(const Catalogue& catalogue);

/// "lacrosse-ball, tennis-ball, …"
std::string tool_ids(const Catalogue& catalogue);
/// The other words that runners use for a kind of run: "marathon", "half" for "race".
std::vector<std::string_view> words_for_run(std::string_view kind);
std::string run_ids(const Catalogue& catalogue);

}  // namespace rollplan
