// Suggests what to type instead of a phrase that cannot be planned.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/phrase/phrase.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// The error for a phrase that is neither an area nor answered with a text: names the words that
/// are not understood, and suggests what was probably meant. If a word may mean a danger, shows the
/// stop lines instead of a suggestion.
Error explained(const Catalogue& catalogue, const Phrase& phrase, std::string_view text);

/// The phrase with its unknown words corrected, if that gives something to plan or answer.
std::optional<std::string> corrected(const Catalogue& catalogue, const Phrase& phrase);

/// A phrase of one or more areas as one value without blanks: "calf:left", "calf,foot:right".
/// Empty if that would drop words.
std::string as_value(const Catalogue& catalogue, const Phrase& phrase);

}  // namespace rollplan
