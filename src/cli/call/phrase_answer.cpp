#include "cli/call/phrase_answer.hpp"

#include "rollplan/planner.hpp"

namespace rollplan {
namespace {

/// The catalogue's words that decide the answer: "knee". They are short and printable, unlike what
/// was typed.
std::string subject_of(const Catalogue& catalogue, const Phrase& phrase) {
  const std::vector<Finding>& findings = phrase.decision == Decision::refused    ? phrase.refusals
                                         : phrase.decision == Decision::referred ? phrase.referrals
                                                                                 : phrase.ask_first;
  return findings.empty() ? std::string() : std::string(text_of(catalogue, findings.front()));
}

}  // namespace

Exit answer_phrase(const Context& context, const Output& output, const Catalogue& catalogue,
                   const std::string& text, const Phrase& phrase) {
  Request request;
  request.date = context.ports.clock.today();
  request.sore = {Sore{text, Side::both, {}}};
  Routine routine = plan(catalogue, request);
  routine.subject = subject_of(catalogue, phrase);
  write_document(context, output.routine(routine));
  return routine.verdict == Verdict::refused ? Exit::refused : Exit::no;
}

}  // namespace rollplan
