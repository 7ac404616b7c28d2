#include <array>
#include <utility>

#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/history/totals.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The days that are looked at.
struct Period {
  Date as_of;
  std::optional<Date> since, until;

  bool has(Date date) const { return (!since || date >= *since) && (!until || date <= *until); }
};

/// `30d`, `8w` or a date.
std::optional<Date> parse_since(std::string_view text, Date as_of) {
  if (const auto date = parse_date(text)) return date;
  constexpr int most = 36'525;
  const auto count = take_number(text);
  if (!count || *count > most || (text != "d" && text != "w")) return std::nullopt;
  const std::chrono::days back(text == "w" ? 7 * *count : *count);
  return Date(std::chrono::sys_days(as_of) - back);
}

Period chosen_period(const Context& context) {
  Period period{chosen_date(context), {}, {}};
  // Another clock may be ahead of this one; what it wrote is shown unless a day was named.
  if (context.arguments.has(Option::date)) period.until = period.as_of;
  if (const auto text = context.arguments.value(Option::since)) {
    period.since = parse_since(*text, period.as_of);
    if (!period.since) {
      throw Error(ErrorKind::usage,
                  say("--since: not a number of days or a date: {}", in_quotes(*text)),
                  "write it as 30d, 8w or 2026-11-22");
    }
  }
  return period;
}

HistoryView chosen_view(const Arguments& arguments) {
  const auto text = arguments.value(Option::by);
  if (!text) return HistoryView::all;
  if (*text == "area") return HistoryView::by_area;
  if (*text == "week") return HistoryView::by_week;
  constexpr std::array<std::string_view, 2> known{"area", "week"};
  throw Error(ErrorKind::usage, say("--by: unknown {}", in_quotes(*text)),
              with_suggestion(*text, known, "totals are by area or by week"));
}

/// Standard output gets the list piece by piece; a file gets it whole.
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
    context_.ports.terminal.write(Stream::out, text_);
    text_.clear();
  }

  void finish() {
    text_ += empty_ ? list_.none : list_.after;
    write_document(context_, text_);
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
  if (view == HistoryView::all && output.format.sessions != nullptr) {
    ListWriter list(context, output);
    read_history(context, [&](const SessionRecord& session, std::string_view line) {
      if (period.has(session.date)) list.add(session, line);
    });
    list.finish();
    return Exit::done;
  }
  HistoryTotals totals;
  bool others = false;
  read_history(context, [&](const SessionRecord& session, std::string_view) {
    if (period.has(session.date)) {
      totals.add(session);
    } else {
      others = true;
    }
  });
  HistoryDigest digest = totals.digest(catalogue);
  digest.as_of = period.as_of;
  digest.since = period.since;
  digest.until = period.until;
  digest.others = others;
  show_document(context, output.format.history(digest, view, output.page));
  return Exit::done;
}

}  // namespace rollplan
