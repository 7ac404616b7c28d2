#include "cli/help/help.hpp"

#include "cli/output.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {
Exit run_help(const Context& context) {
  const auto& operands = context.arguments.operands;
  if (operands.empty()) return show_document(context, general_help());
  const std::string& word = operands.front();
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) {
    if (command.name == word) return show_document(context, command_help(command));
    known.push_back(command.name);
  }
  for (const Topic& topic : topics()) {
    if (topic.name == word) return show_document(context, topic.text(context));
    known.push_back(topic.name);
  }
  if (const std::string_view topic = topic_about(word); !topic.empty()) {
    throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
                say("see: rollplan help {}", topic));
  }
  throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
              with_suggestion(word, known, "rollplan help help lists the topics"));
}

}  // namespace rollplan
