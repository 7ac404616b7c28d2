#include "cli/call/selection.hpp"
#include "cli/output.hpp"
#include "rollplan/error.hpp"

namespace rollplan {

Exit run_today(const Context& context) {
  const Output output(context);
  if (output.is_brief && output.format.id != "text") {
    throw Error(ErrorKind::usage, "use either --brief or another format", "--brief is always text");
  }
  const Catalogue catalogue = load_catalogue(context);
  const Routine routine = planned(context, catalogue, read_request(context, catalogue));
  show_document(context, output.routine(routine));
  return exit_of(routine.verdict);
}

}  // namespace rollplan
