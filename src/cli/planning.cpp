#include "cli/planning.hpp"

#include "cli/files/history_file.hpp"
#include "rollplan/planner.hpp"

namespace rollplan {

Routine planned(const Context& context, const Catalogue& catalogue, const Request& request) {
  return plan(catalogue, request, load_past(context, catalogue, request.date));
}

Exit exit_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return Exit::done;
    case Verdict::empty:
      return Exit::no;
    case Verdict::refused:
      break;
  }
  return Exit::refused;
}

}  // namespace rollplan
