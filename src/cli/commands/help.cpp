#include "cli/help/help.hpp"

#include <algorithm>
#include <array>

#include "cli/output.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {
namespace {

/// Other words for a topic.
struct OtherName {
  std::string_view word, topic;
};

constexpr std::array other_names{
    OtherName{"page", "phone"},          OtherName{"html", "phone"},
    OtherName{"timer", "phone"},         OtherName{"print", "printing"},
    OtherName{"printer", "printing"},    OtherName{"paper", "printing"},
    OtherName{"pdf", "printing"},        OtherName{"accessibility", "screen-reader"},
    OtherName{"a11y", "screen-reader"},  OtherName{"braille", "screen-reader"},
    OtherName{"blind", "screen-reader"}, OtherName{"colour", "options"},
    OtherName{"color", "options"},       OtherName{"format", "options"},
    OtherName{"formats", "options"},     OtherName{"pager", "environment"},
};

}  // namespace

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
  const auto other = std::ranges::find(other_names, word, &OtherName::word);
  if (other != other_names.end()) {
    throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
                say("see: rollplan help {}", other->topic));
  }
  throw Error(ErrorKind::usage, say("no command or topic {}", in_quotes(word)),
              with_suggestion(word, known, "rollplan help help lists the topics"));
}

}  // namespace rollplan
