#include "cli/completion/shells.hpp"
#include "cli/context.hpp"

namespace rollplan {

Exit run_completions(const Context& context) {
  const Shell& shell = shell_named(context.arguments.operands.front());
  context.ports.terminal.write(Stream::out, shell.script);
  return Exit::done;
}

}  // namespace rollplan
