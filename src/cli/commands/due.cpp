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

/// "Not due, calves: last rolled yesterday; next on 2026-11-24."
std::string line_of(const LastSession& last, const Release* area, Date today, Days interval) {
  const std::string of_area = area != nullptr ? say(", {}", area->area) : "";
  if (!last.day && last.since) {
    return say("Due{}: not rolled since {}.", of_area, iso_date(*last.since));
  }
  if (!last.day) return say("Due{}: not rolled yet.", of_area);
  const std::chrono::sys_days day(*last.day);
  const Days ago = std::chrono::sys_days(today) - day;
  const bool due = ago >= interval;
  std::string line = say("{}{}: last rolled {}", due ? "Due" : "Not due", of_area, days_ago(ago));
  if (ago > Days(1)) line += say(", on {}", iso_date(*last.day));
  return due ? line + '.' : line + say("; next on {}.", iso_date(Date(day + interval)));
}

}  // namespace

Exit run_due(const Context& context) {
  const Days interval = chosen_interval(context.arguments);
  const Date today = chosen_date(context);
  const Catalogue catalogue = load_catalogue(context);
  const Release* area = chosen_area(context.arguments, catalogue);
  const bool quiet = context.arguments.has(Option::quiet);
  const std::chrono::sys_days day(today);
  const Date oldest(day - interval + Days(1));
  // The exit code needs no more than any day that is not due; the line tells the last one.
  const LastQuestion question{area != nullptr ? area->id : "", today, quiet ? oldest : today,
                              oldest};
  const LastSession last = last_session(context, question);
  if (!quiet) {
    context.ports.terminal.write(Stream::out, line_of(last, area, today, interval) + '\n');
  }
  return last.day && *last.day >= oldest ? Exit::no : Exit::done;
}

}  // namespace rollplan
