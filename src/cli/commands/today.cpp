#include "cli/call/selection.hpp"
#include "cli/output.hpp"
#include "core/routine_text.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// In plain format each line is a cue, so these notes go to standard error, even with --quiet: the
/// answers to phrases that have no routine, and what forbids rolling.
void warn_beside_cues(const Context& context, const Routine& routine) {
  const bool ascii = writes_ascii(context);
  for (const Note& note : routine.notes) {
    if (!is_answer(note) && note.kind != NoteKind::safety) continue;
    const std::string line = say("rollplan: {}\n", note.whole());
    complain(context.ports, ascii ? to_ascii(line) : line);
  }
}

}  // namespace

Exit run_today(const Context& context) {
  const Output output(context);
  if (output.is_brief && output.format.id != "text") {
    throw Error(ErrorKind::usage, "use either --brief or another format", "--brief is always text");
  }
  const Catalogue catalogue = load_catalogue(context);
  const Routine routine = planned(context, catalogue, read_request(context, catalogue));
  if (output.format.id == "plain" && !routine.steps.empty()) warn_beside_cues(context, routine);
  show_document(context, output.routine(routine));
  return exit_of(routine.verdict);
}

}  // namespace rollplan
