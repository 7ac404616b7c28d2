// From a typed word to what the catalogue knows by it; find_release, find_tool and
// find_run are declared in rollplan/catalogue.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"

namespace rollplan {

/// By its id alone, as files name it.
std::optional<ReleaseIndex> release_with_id(const Catalogue& catalogue, std::string_view id);

/// Every word by which a tool is known.
std::vector<std::string_view> tool_words(const Catalogue& catalogue);

/// "lacrosse-ball, tennis-ball, …"
std::string tool_ids(const Catalogue& catalogue);
/// The other words that runners use for a kind of run: "marathon", "half" for "race".
std::vector<std::string_view> words_for_run(std::string_view kind);
std::string run_ids(const Catalogue& catalogue);

}  // namespace rollplan
