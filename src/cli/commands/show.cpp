#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/lookup.hpp"
#include "core/phrase/advice.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A phrase that is answered with a text is answered as `today` answers it.
Exit answer_as_today(const Context& context, const Output& output, const Catalogue& catalogue,
                     const std::string& word) {
  Request request;
  request.date = context.ports.clock.today();
  request.sore = {Sore{word, Side::both, {}}};
  const Routine routine = plan(catalogue, request);
  write_document(context, output.routine(routine));
  return routine.verdict == Verdict::refused ? Exit::refused : Exit::no;
}

[[noreturn]] void refuse_unknown(const Catalogue& catalogue, const Phrase& phrase,
                                 const std::string& word) {
  const Error error = explained(catalogue, phrase, word);
  if (phrase.unknown.size() != phrase.words.size()) throw Error(error);
  const std::string_view tool = nearest(plain_word(word), tool_words(catalogue));
  const bool is_tool = !tool.empty() && !corrected(catalogue, phrase);
  throw Error(ErrorKind::usage, say("no area or tool {}", in_quotes(word)),
              is_tool ? with_meant(tool, "rollplan list shows them all") : error.hint);
}

}  // namespace

Exit run_show(const Context& context) {
  const Output output(context);
  std::string word;
  for (const std::string& operand : context.arguments.operands) {
    word += (word.empty() ? "" : " ") + operand;
  }
  const Catalogue catalogue = load_catalogue(context);
  const Phrase phrase = read_phrase(catalogue, word);
  if (phrase.decision == Decision::refused) {
    return answer_as_today(context, output, catalogue, word);
  }
  if (phrase.decision == Decision::release) {
    const ReleaseIndex release = phrase.releases.front().term.entry;
    const Past past = load_past(context, catalogue, context.ports.clock.today());
    return show_document(context, output.format.release(catalogue, catalogue.releases[release],
                                                        past[release], output.page));
  }
  if (const auto tool = find_tool(catalogue, word)) {
    return show_document(context,
                         output.format.tool(catalogue, catalogue.tools[*tool], output.page));
  }
  if (phrase.decision == Decision::ask_first || phrase.decision == Decision::referred) {
    return answer_as_today(context, output, catalogue, word);
  }
  refuse_unknown(catalogue, phrase, word);
}

}  // namespace rollplan
