#include "render/due.hpp"

#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/phrase/advice.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

using Days = std::chrono::days;

const Release* chosen_area(const Arguments& arguments, const Catalogue& catalogue) {
  const auto word = arguments.value(Option::area);
  if (!word) return nullptr;
  const Phrase phrase = read_phrase(catalogue, *word);
  switch (phrase.decision) {
    case Decision::release:
      return &catalogue.releases[phrase.releases.front().term.entry];
    case Decision::ask_first: {
      const AskFirst& ask = catalogue.ask_first_words[phrase.ask_first.front().term.entry];
      throw Error(ErrorKind::usage, std::string(ask.text));
    }
    case Decision::referred: {
      const Referral& referral = catalogue.referrals[phrase.referrals.front().term.entry];
      throw Error(ErrorKind::usage, std::string(referral.text), std::string(referral.command));
    }
    default: {
      const Error error = explained(catalogue, phrase, *word);
      throw Error(error.kind, say("--area: {}", error.what()), error.hint);
    }
  }
}

}  // namespace

Exit run_due(const Context& context) {
  const Days interval = chosen_interval(context.arguments);
  const Date today = chosen_date(context);
  const Catalogue catalogue = load_catalogue(context);
  const Release* area = chosen_area(context.arguments, catalogue);
  const bool as_json = context.arguments.has(Option::json);
  const bool code_only = context.arguments.has(Option::quiet) && !as_json;
  const Date oldest(std::chrono::sys_days(today) - interval + Days(1));
  // The exit code needs no more than any day that is not due; the answer tells the last one.
  const LastQuestion question{area != nullptr ? area->id : "", today, code_only ? oldest : today,
                              oldest};
  const LastSession last = last_session(context, question);
  DueAnswer answer{today, {}, {}, interval, last.day, last.day ? std::nullopt : last.since};
  if (area != nullptr) {
    answer.release = area->id;
    answer.area = area->area;
  }
  if (as_json) {
    print(context.ports, due_json(answer));
  } else if (!code_only) {
    print(context.ports, due_line(answer) + '\n');
  }
  return answer.is_due() ? Exit::done : Exit::no;
}

}  // namespace rollplan
