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

/// Null where the word means no such thing. Ask for a refusal before anything else.
const Refusal* find_refusal(const Catalogue& catalogue, std::string_view word);
const Referral* find_referral(const Catalogue& catalogue, std::string_view word);

/// The caution that `word` brings as a name of `release`; empty for most.
std::string_view caution_of(const Release& release, std::string_view word);

/// The release's word that `typed` was probably meant to be: at most two edits
/// away and with the same first letter. Empty if there is none, and where a
/// word without a release is as near: that one is not for guessing at.
std::string_view nearest_area(const Catalogue& catalogue, std::string_view typed);

/// Every word by which a tool is known.
std::vector<std::string_view> tool_words(const Catalogue& catalogue);

/// "lacrosse-ball, tennis-ball, …"
std::string tool_ids(const Catalogue& catalogue);
std::string run_ids(const Catalogue& catalogue);

}  // namespace rollplan
