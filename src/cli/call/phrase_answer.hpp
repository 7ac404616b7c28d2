// Answers a phrase for which `today` would only print a text.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "core/phrase/phrase.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

/// Whether the answer to the phrase is a text and nothing else.
constexpr bool is_answered_by_text(Decision decision) {
  return decision == Decision::refused || decision == Decision::ask_first ||
         decision == Decision::referred;
}

/// Prints the answer to `text`, read as a phrase that refuses, asks first or is referred. Returns
/// the exit code that `today --sore` would.
Exit answer_phrase(const Context& context, const Output& output, const Catalogue& catalogue,
                   const std::string& text, const Phrase& phrase);

}  // namespace rollplan
