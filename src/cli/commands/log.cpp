#include <algorithm>

#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "cli/output.hpp"
#include "core/plan/resolve.hpp"
#include "core/routine_text.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string note_of(const Arguments& arguments) {
  std::string note(trimmed(arguments.value(Option::note).value_or("")));
  if (!is_utf8(note) || find_unprintable(note) != std::string_view::npos) {
    throw Error(ErrorKind::usage, say("--note: {} cannot be printed as it is", in_quotes(note)),
                "a note is one line of text, without control characters");
  }
  if (note.size() > most_string) {
    throw Error(ErrorKind::usage, "--note: more than 4096 bytes",
                "shorten it, or log several sessions");
  }
  return note;
}

/// Explains a word such as "shin", which is not an area.
[[noreturn]] void refer(const Referral& referral) {
  throw Error(ErrorKind::usage, std::string(referral.text), std::string(referral.command));
}

/// The pain of one area on each side, if it was given.
struct AreaPain {
  ReleaseIndex release;
  Sides sides;
  std::array<std::optional<int>, 2> before, after;
};

AreaPain& entry_for(std::vector<AreaPain>& areas, ReleaseIndex release) {
  const auto found = std::ranges::find(areas, release, &AreaPain::release);
  if (found != areas.end()) return *found;
  areas.push_back(AreaPain{release, {}, {}, {}});
  return areas.back();
}

/// With --sore, --after may only name areas that --sore names.
void expect_rolled(const Catalogue& catalogue, const std::vector<AreaPain>& areas,
                   ReleaseIndex release) {
  if (std::ranges::find(areas, release, &AreaPain::release) != areas.end()) return;
  const std::string_view id = catalogue.releases[release].id;
  throw Error(ErrorKind::usage, say("--after: {} is not among the areas of --sore", id),
              say("if you rolled it too: --sore {}", id));
}

std::vector<AreaPain> areas_named(const Catalogue& catalogue, const std::vector<Sore>& before,
                                  const std::vector<Sore>& after) {
  std::vector<AreaPain> areas;
  for (const Asked& asked : resolve(catalogue, before).asked) {
    AreaPain& area = entry_for(areas, asked.release);
    area.sides = asked.sides();
    for (const Side side : each_side) {
      const auto& pain = asked.pain[index_of(side)];
      if (pain) area.before[index_of(side)] = pain->number;
    }
  }
  for (const Asked& asked : resolve(catalogue, after).asked) {
    if (!before.empty()) expect_rolled(catalogue, areas, asked.release);
    AreaPain& area = entry_for(areas, asked.release);
    // A pain without a side applies to the sides named before.
    const bool as_before = !area.sides.none() && asked.sides().count() == 2;
    const Sides sides = as_before ? area.sides : asked.sides();
    area.sides.add(sides);
    for (const Side side : each_side) {
      if (!sides.has(side)) continue;
      area.after[index_of(side)] = asked.pain[index_of(side)]->number;
    }
  }
  return areas;
}

/// Adds one line if both sides have the same pain, otherwise one for each.
void add_lines(std::vector<AreaDone>& lines, const Catalogue& catalogue, const AreaPain& area) {
  AreaDone line;
  line.release = catalogue.releases[area.release].id;
  const bool agree =
      area.sides.count() == 2 && area.before[0] == area.before[1] && area.after[0] == area.after[1];
  for (const Side side : each_side) {
    if (!area.sides.has(side)) continue;
    line.side = agree ? Side::both : side;
    line.pain_before = area.before[index_of(side)];
    line.pain_after = area.after[index_of(side)];
    lines.push_back(line);
    if (agree) return;
  }
}

void write_answer(const Context& context, const SessionRecord& record, const std::string& line) {
  if (context.arguments.has(Option::json)) {
    print(context.ports, write_session(record) + '\n');
  } else if (!context.arguments.has(Option::quiet)) {
    print(context.ports, (writes_ascii(context) ? to_ascii(line) : line) + '\n');
  }
}

/// The record is already saved, so if printing the answer fails, the error must say that it was.
void answer(const Context& context, const SessionRecord& record, const std::string& line) {
  try {
    write_answer(context, record, line);
  } catch (const Error& error) {
    throw Error(error.kind, error.what(),
                record.undone ? "the session was taken back all the same"
                              : "the session was logged all the same, so don't log it again");
  }
}

std::string command_to_undo(const Arguments& arguments) {
  const auto history = arguments.value(Option::history);
  return "rollplan log --undo" + (history ? " --history " + shell_quoted(*history) : "");
}

Exit answer_as_today(const Context& context, const Catalogue& catalogue, Request request) {
  const Output output(context);
  request.date = context.ports.clock.today();
  const Routine routine = plan(catalogue, request);
  write_document(context, output.routine(routine));
  return exit_of(routine.verdict);
}

Exit take_back(const Context& context) {
  for (const Option option :
       {Option::sore, Option::after, Option::time, Option::date, Option::note}) {
    if (!context.arguments.has(option)) continue;
    throw Error(ErrorKind::usage, "use --undo alone",
                "remove the last session first, then log it again");
  }
  SessionRecord last;
  read_history(context, [&](const SessionRecord& session, std::string_view) { last = session; });
  if (last.id.empty()) {
    complain(context.ports, "rollplan: there is no session to remove\n");
    return Exit::no;
  }
  const std::string removed = session_text(load_catalogue(context), last);
  SessionRecord undo;
  undo.id = last.id;
  undo.date = last.date;
  undo.undone = true;
  append_session(context, undo);
  answer(context, undo, say("Removed: {}.", removed));
  return Exit::done;
}

}  // namespace

Exit run_log(const Context& context) {
  const Arguments& arguments = context.arguments;
  if (arguments.has(Option::undo)) return take_back(context);
  const Catalogue catalogue = load_catalogue(context);
  const std::vector<Sore> before = parse_sore(catalogue, arguments, Option::sore);
  const std::vector<Sore> after = parse_sore(catalogue, arguments, Option::after);
  Request all;
  all.sore = before;
  all.sore->insert(all.sore->end(), after.begin(), after.end());
  const Resolution resolution = resolve(catalogue, *all.sore);
  if (resolution.is_stopped()) return answer_as_today(context, catalogue, std::move(all));
  if (!resolution.referrals.empty()) refer(*resolution.referrals.front().referral);
  if (all.sore->empty()) {
    throw Error(ErrorKind::usage, "nothing to log: use --sore or --after",
                "rollplan log --sore calf=6 --after calf=3");
  }
  for (const Sore& item : after) {
    if (item.pain) continue;
    throw Error(ErrorKind::usage, say("--after: missing the pain of {}", in_quotes(item.word)),
                "give the pain now: calf=3");
  }
  SessionRecord record;
  record.date = day_done(context);
  if (const auto time = arguments.value(Option::time)) {
    record.total = parse_duration(trimmed(*time), "--time");
  }
  record.note = note_of(arguments);
  for (const AreaPain& area : areas_named(catalogue, before, after)) {
    add_lines(record.areas, catalogue, area);
  }
  if (resolution.asked.size() > most_areas) {
    throw Error(ErrorKind::usage, "more than 16 areas", "log several sessions");
  }
  record.id = context.ports.clock.unique_name();
  append_session(context, record);
  answer(context, record,
         say("Logged: {}. To undo this: {}", session_text(catalogue, record),
             command_to_undo(arguments)));
  return Exit::done;
}

}  // namespace rollplan
