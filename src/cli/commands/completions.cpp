#include "cli/completion/completion.hpp"
#include "cli/output.hpp"

namespace rollplan {

Exit run_completions(const Context& context) {
  return print(context.ports, shell_named(context.arguments.operands.front()).script);
}

}  // namespace rollplan
