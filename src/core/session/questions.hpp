// The questions before and after a session, and what to do with the answers.
#pragma once

#include <string>
#include <vector>

#include "core/session/interview.hpp"
#include "rollplan/history.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// "Do any of these apply to you today?", shown below the stop rules.
Question stop_question(const Catalogue& catalogue);

/// Asks for the pain of each asked area that has no number.
std::vector<Question> pain_questions(const Routine& routine);
/// Puts the answers into the routine and, unless that is null, into its request. False if no
/// answer has a number.
bool note_pains(const std::vector<Answer>& answers, Routine& routine, Request* request);

/// Asks for the pain of each asked area that was rolled, then which areas helped.
std::vector<Question> closing_questions(const Routine& routine, const SessionRecord& record);
/// Puts the answers into the record.
void note_closing(const Routine& routine, const std::vector<Answer>& answers,
                  SessionRecord& record);

}  // namespace rollplan
