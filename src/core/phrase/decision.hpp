// Decides how a phrase is answered, once its words have been found.
#pragma once

#include <string_view>

#include "core/phrase/phrase.hpp"

namespace rollplan {

/// Whether the word or mark may stand between two areas: "and", "+".
bool joins_areas(std::string_view word);

/// `text` is the phrase as it was typed, with its marks.
Decision decision_on(const Phrase& phrase, std::string_view text);

}  // namespace rollplan
