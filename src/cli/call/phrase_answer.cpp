#include "cli/call/phrase_answer.hpp"

#include "rollplan/planner.hpp"

namespace rollplan {

Exit answer_phrase(const Context& context, const Output& output, const Catalogue& catalogue,
                   const std::string& phrase) {
  Request request;
  request.date = context.ports.clock.today();
  request.sore = {Sore{phrase, Side::both, {}}};
  const Routine routine = plan(catalogue, request);
  write_document(context, output.routine(routine));
  return routine.verdict == Verdict::refused ? Exit::refused : Exit::no;
}

}  // namespace rollplan
