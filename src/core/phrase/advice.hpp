// Suggests what to type instead of a phrase that cannot be planned.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/phrase/phrase.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

/// The error for a phrase that is neither an area nor answered with a text: what is not
/// understood, and what was probably meant. A word that may mean a danger gets no suggestion;
/// the stop lines are shown instead.
Error explained(const Catalogue& catalogue, const Phrase& phrase, std::string_view text);

/// The phrase with its unknown words corrected, if it can be planned or answered then.
std::optional<std::string> corrected(const Catalogue& catalogue, const Phrase& phrase);

/// A phrase of one or more areas as one value without blanks: "calf:left", "calf,foot:right".
/// Empty if words would be lost.
std::string as_value(const Catalogue& catalogue, const Phrase& phrase);

}  // namespace rollplan
