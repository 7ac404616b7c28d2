// Answers a phrase about which `today` would only print a text.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "core/phrase/phrase.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

/// Whether such a phrase is answered by a text and nothing else.
constexpr bool is_answered_by_text(Decision decision) {
  return decision == Decision::refused || decision == Decision::ask_first ||
         decision == Decision::referred;
}

/// The text for a phrase that refuses, asks first or is referred, and its exit code, as
/// `today --sore` gives them.
Exit answer_phrase(const Context& context, const Output& output, const Catalogue& catalogue,
                   const std::string& phrase);

}  // namespace rollplan
