#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/lookup.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A word with a refusal or a referral is answered as `today` answers it.
Exit answer_as_today(const Context& context, const Output& output, const Catalogue& catalogue,
                     const std::string& word) {
  Request request;
  request.date = context.ports.clock.today();
  request.sore = {Sore{word, Side::both, {}}};
  const Routine routine = plan(catalogue, request);
  write_document(context, output.routine(routine));
  return routine.verdict == Verdict::refused ? Exit::refused : Exit::no;
}

[[noreturn]] void refuse_unknown(const Catalogue& catalogue, const std::string& word) {
  std::string_view meant = nearest_area(catalogue, word);
  if (meant.empty()) meant = nearest(plain_word(word), tool_words(catalogue));
  throw Error(ErrorKind::usage, say("no area or tool {}", in_quotes(word)),
              with_meant(meant, "rollplan list shows them all"));
}

}  // namespace

Exit run_show(const Context& context) {
  const Output output(context);
  std::string word;
  for (const std::string& operand : context.arguments.operands) {
    word += (word.empty() ? "" : " ") + operand;
  }
  const Catalogue catalogue = load_catalogue(context);
  if (find_refusal(catalogue, word) != nullptr) {
    return answer_as_today(context, output, catalogue, word);
  }
  if (const auto release = find_release(catalogue, word)) {
    const Past past = load_past(context, catalogue, context.ports.clock.today());
    return show_document(context, output.format.release(catalogue, catalogue.releases[*release],
                                                        past[*release], output.page));
  }
  if (const auto tool = find_tool(catalogue, word)) {
    return show_document(context,
                         output.format.tool(catalogue, catalogue.tools[*tool], output.page));
  }
  if (find_referral(catalogue, word) != nullptr) {
    return answer_as_today(context, output, catalogue, word);
  }
  refuse_unknown(catalogue, word);
}

}  // namespace rollplan
