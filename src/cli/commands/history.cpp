#include <array>
#include <utility>

#include "cli/call/names.hpp"
#include "cli/call/phrase_answer.hpp"
#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/history/course.hpp"
#include "core/history/totals.hpp"
#include "core/phrase/advice.hpp"
#include "core/plan/progress.hpp"
#include "rollplan/error.hpp"
#include "text/clear_forms.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The days to show.
struct Period {
  Date as_of;
  std::optional<Date> since, until;

  bool has(Date date) const { return (!since || date >= *since) && (!until || date <= *until); }
};

/// Parses `30d`, `8w` or a date.
std::optional<Date> parse_since(std::string_view text, Date as_of) {
  if (const auto date = parse_day(text, as_of)) return date;
  constexpr int most = 36'525;
  const auto back = parse_day_count(text, most);
  if (!back) return std::nullopt;
  return Date(std::chrono::sys_days(as_of) - *back);
}

Period chosen_period(const Context& context) {
  Period period{chosen_date(context), {}, {}};
  // Entries may be from a clock that is ahead, so future days are shown unless --date is set.
  if (context.arguments.has(Option::date)) period.until = period.as_of;
  if (const auto text = context.arguments.value(Option::since)) {
    period.since = parse_since(*text, period.as_of);
    if (!period.since) {
      throw Error(ErrorKind::usage,
                  say("--since: not a number of days or a date: {}", in_quotes(*text)),
                  "write it as 30d, 8w, yesterday or 2026-11-22");
    }
  }
  return period;
}

HistoryView chosen_view(const Arguments& arguments) {
  const auto text = arguments.value(Option::by);
  if (!text) return HistoryView::all;
  using View = std::pair<std::string_view, HistoryView>;
  constexpr std::array views{View{"area", HistoryView::by_area},
                             View{"week", HistoryView::by_week}};
  return row_named(*text, views, &View::first, say("--by: unknown {}", in_quotes(*text)),
                   "totals are by area or by week")
      .second;
}

/// The area, or one side of it, to show. Only the matching parts of sessions count.
struct Subject {
  const Release* release = nullptr;  ///< null for all areas
  Side side = Side::both;

  std::optional<SessionRecord> part(const SessionRecord& session) const {
    return release == nullptr ? session : part_of(session, release->id, side);
  }
};

/// Passes the sessions of the period that contain the subject to `take`. Returns whether there are
/// such sessions on other days.
bool review(const Context& context, const Subject& subject, const Period& period,
            const TakeSession& take) {
  bool others = false;
  read_history(context, [&](const SessionRecord& session, std::string_view line) {
    const auto part = subject.part(session);
    if (!part) return;
    if (period.has(session.date)) {
      take(*part, line);
    } else {
      others = true;
    }
  });
  return others;
}

/// The advice on a pain that does not improve, as the next routine would give it.
std::string advice_on(const HistoryDigest& digest, ReleaseIndex release) {
  const Past past = past_of(*digest.catalogue, digest.latest, digest.as_of);
  const auto standstill = standstill_of(past, release);
  return standstill ? standstill_text(digest.catalogue->releases[release], *standstill) : "";
}

HistoryDigest digest_of(const Context& context, const Catalogue& catalogue, const Subject& subject,
                        const Period& period) {
  HistoryTotals totals;
  CourseTotals course(subject.side);
  const bool others =
      review(context, subject, period, [&](const SessionRecord& session, std::string_view) {
        totals.add(session);
        if (subject.release != nullptr) course.add(session);
      });
  HistoryDigest digest = totals.digest(catalogue);
  digest.as_of = period.as_of;
  digest.since = period.since;
  digest.until = period.until;
  digest.others = others;
  if (subject.release == nullptr) return digest;
  digest.course = course.course();
  digest.course->release = subject.release;
  const auto index = static_cast<ReleaseIndex>(subject.release - catalogue.releases.data());
  digest.course->advice = advice_on(digest, index);
  return digest;
}

/// Writes to standard output piece by piece, but to a file in one piece.
class ListWriter {
 public:
  ListWriter(const Context& context, const Output& output)
      : context_(context),
        list_(*output.format.sessions),
        page_(output.page),
        to_file_(context.arguments.value(Option::output).value_or("-") != "-") {}

  void add(const SessionRecord& session, std::string_view line) {
    constexpr std::size_t piece = std::size_t{64} << 10U;
    text_ += std::exchange(empty_, false) ? list_.before : list_.between;
    text_ += list_.session(session, line, page_);
    if (to_file_ || text_.size() < piece) return;
    print(context_.ports, text_);
    text_.clear();
  }

  Exit finish() {
    text_ += empty_ ? list_.none : list_.after;
    return write_document(context_, text_);
  }

 private:
  const Context& context_;
  const SessionList& list_;
  const Page& page_;
  bool to_file_;
  bool empty_ = true;
  std::string text_;
};

}  // namespace

Exit run_history(const Context& context) {
  const Output output(context);
  const HistoryView view = chosen_view(context.arguments);
  const Period period = chosen_period(context);
  const Catalogue catalogue = load_catalogue(context);
  Subject subject;
  if (!context.arguments.operands.empty()) {
    const std::string word = joined(context.arguments.operands, " ", " ");
    const Phrase phrase = read_phrase(catalogue, word);
    if (is_answered_by_text(phrase.decision)) {
      return answer_phrase(context, output, catalogue, word, phrase);
    }
    if (phrase.decision != Decision::release) throw Error(explained(catalogue, phrase, word));
    subject.release = &catalogue.releases[phrase.releases.front().term.entry];
    subject.side = phrase.side().value_or(Side::both);
  }
  if (view == HistoryView::all && output.format.sessions != nullptr) {
    ListWriter list(context, output);
    review(context, subject, period,
           [&](const SessionRecord& session, std::string_view line) { list.add(session, line); });
    return list.finish();
  }
  const HistoryDigest digest = digest_of(context, catalogue, subject, period);
  return show_document(context, output.format.history(digest, view, output.page));
}

}  // namespace rollplan
