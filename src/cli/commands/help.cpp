#include "cli/help/help.hpp"

#include "cli/help/topics.hpp"
#include "cli/output.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {

Exit run_help(const Context& context) {
  const auto& operands = context.arguments.operands;
  if (operands.empty()) {
    show_document(context, general_help());
    return Exit::done;
  }
  const std::string& word = operands.front();
  if (const CommandSpec* command = find_command(word)) {
    show_document(context, command_help(*command));
    return Exit::done;
  }
  if (const Topic* topic = find_topic(word)) {
    show_document(context, topic->text(context));
    return Exit::done;
  }
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  for (const Topic& topic : topics()) known.push_back(topic.name);
  throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
              with_suggestion(word, known, "rollplan help help lists the topics"));
}

}  // namespace rollplan
