#include "cli/call/phrase_answer.hpp"
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
  const std::string word = joined(context.arguments.operands, " ", " ");
  const Catalogue catalogue = load_catalogue(context);
  const Phrase phrase = read_phrase(catalogue, word);
  if (phrase.decision == Decision::refused) {
    return answer_phrase(context, output, catalogue, word, phrase);
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
  if (is_answered_by_text(phrase.decision)) {
    return answer_phrase(context, output, catalogue, word, phrase);
  }
  refuse_unknown(catalogue, phrase, word);
}

}  // namespace rollplan
