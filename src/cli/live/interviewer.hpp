// Asks the runner at the terminal.
#pragma once

#include <optional>
#include <vector>

#include "cli/live/session.hpp"
#include "core/session/interview.hpp"

namespace rollplan {

/// What came of the questions.
struct Answers {
  std::vector<Answer> given;           ///< one for each question, unless somebody left
  std::optional<Departure> departure;  ///< so somebody did, before the last one
};

/// Asks one question a line; each stays with its answer.
Answers ask(Terminal& terminal, Console& console, const std::vector<Question>& questions);

}  // namespace rollplan
