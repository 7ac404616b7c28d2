// What to do about a phrase, once its words have been found.
#pragma once

#include <string_view>

#include "core/phrase/phrase.hpp"

namespace rollplan {

/// `text` is the phrase as it was typed, with its marks.
Decision decision_on(const Phrase& phrase, std::string_view text);

}  // namespace rollplan
