// `completions SHELL`, and the answers to what its scripts ask.
#include "cli/completion/offers.hpp"
#include "cli/completion/shells.hpp"
#include "cli/context.hpp"

namespace rollplan {

Exit run_completions(const Context& context) {
  const Shell& shell = shell_named(context.arguments.operands.front());
  context.ports.terminal.write(Stream::out, shell.script);
  return Exit::done;
}

Exit answer_completion(const std::vector<std::string>& words, const Ports& ports) {
  const Shell& shell = shell_named(words.size() > 1 ? words[1] : "");
  const std::vector<std::string> asked(words.begin() + 2, words.end());
  ports.terminal.write(Stream::out, shell.answer(asked, ports));
  return Exit::done;
}

}  // namespace rollplan
