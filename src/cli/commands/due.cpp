#include <algorithm>

#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "core/phrase/advice.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

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

std::string days_ago(Days days) {
  if (days == Days(0)) return "today";
  if (days == Days(1)) return "yesterday";
  return say("{} days ago", days.count());
}

}  // namespace

Exit run_due(const Context& context) {
  const Days interval = chosen_interval(context.arguments);
  const Date today = chosen_date(context);
  const Catalogue catalogue = load_catalogue(context);
  const Release* area = chosen_area(context.arguments, catalogue);
  const bool quiet = context.arguments.has(Option::quiet);
  // The exit code needs no more than any day that is not due; the line tells the last one.
  const Date enough(std::chrono::sys_days(today) - (quiet ? interval - Days(1) : Days(0)));
  const std::optional<Date> last =
      last_session(context, area != nullptr ? area->id : "", today, enough);

  const auto ago = last ? std::chrono::sys_days(today) - std::chrono::sys_days(*last) : interval;
  const bool due = ago >= interval;
  if (!quiet) {
    std::string line = due ? "Due" : "Not due";
    if (area != nullptr) line += say(", {}", area->area);
    line += last ? say(": last rolled {}", days_ago(ago)) : ": not rolled yet";
    if (last && ago > Days(1)) line += say(", on {}", iso_date(*last));
    if (!due) line += say("; next on {}", iso_date(Date(std::chrono::sys_days(*last) + interval)));
    context.ports.terminal.write(Stream::out, line + ".\n");
  }
  return due ? Exit::done : Exit::no;
}

}  // namespace rollplan
