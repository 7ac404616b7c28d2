// What is asked before and after a session, and what the answers change.
#pragma once

#include <string>
#include <vector>

#include "core/session/interview.hpp"
#include "rollplan/history.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// "Any of these today?", about the stop rules that stand above it.
Question stop_question();

/// The pain of each asked area for which no number is known.
std::vector<Question> pain_questions(const Routine& routine);
/// Puts the answers to these into the routine, and into the request that it came
/// from, if any. False where no number was given.
bool note_pains(const std::vector<Answer>& answers, Routine& routine, Request* request);

/// The pain of each asked area that was rolled, then which area helped.
std::vector<Question> closing_questions(const Routine& routine, const SessionRecord& record);
/// What they were answered.
void note_closing(const Routine& routine, const std::vector<Answer>& answers,
                  SessionRecord& record);

}  // namespace rollplan
