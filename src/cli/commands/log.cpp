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

/// The pain of one area on each side, if it was given, and the sides that felt better.
struct AreaPain {
  ReleaseIndex release;
  Sides sides;
  std::array<std::optional<int>, 2> before, after;
  Sides helped;
};

AreaPain& entry_for(std::vector<AreaPain>& areas, ReleaseIndex release) {
  const auto found = std::ranges::find(areas, release, &AreaPain::release);
  if (found != areas.end()) return *found;
  areas.push_back(AreaPain{release, {}, {}, {}, {}});
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

/// Marks what --helped names. An area without a side means each side that was rolled.
void mark_helped(const Catalogue& catalogue, std::vector<AreaPain>& areas,
                 const std::vector<Sore>& helped) {
  for (const Asked& asked : resolve(catalogue, helped).asked) {
    const auto area = std::ranges::find(areas, asked.release, &AreaPain::release);
    const bool is_whole = asked.sides().count() == 2;
    if (area != areas.end() && (is_whole || area->sides.has(asked.sides().side()))) {
      area->helped.add(is_whole ? area->sides : asked.sides());
      continue;
    }
    const std::string_view id = catalogue.releases[asked.release].id;
    const std::string side = is_whole ? "" : say(":{}", id_of(asked.sides().side()));
    throw Error(ErrorKind::usage, say("--helped: {}{} is not among the areas of --sore", id, side),
                say("if you rolled it too: --sore {}{}", id, side));
  }
}

/// Adds one line if both sides agree, otherwise one for each.
void add_lines(std::vector<AreaDone>& lines, const Catalogue& catalogue, const AreaPain& area) {
  AreaDone line;
  line.release = catalogue.releases[area.release].id;
  const bool agree = area.sides.count() == 2 && area.before[0] == area.before[1] &&
                     area.after[0] == area.after[1] && area.helped.count() != 1;
  for (const Side side : each_side) {
    if (!area.sides.has(side)) continue;
    line.side = agree ? Side::both : side;
    line.pain_before = area.before[index_of(side)];
    line.pain_after = area.after[index_of(side)];
    line.helped = area.helped.has(side);
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
       {Option::sore, Option::after, Option::helped, Option::time, Option::date, Option::note}) {
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

/// The areas named by the options: their pain before and after, and which of them it helped.
struct Typed {
  std::vector<Sore> before, after, helped;

  Typed(const Catalogue& catalogue, const Arguments& arguments)
      : before(parse_sore(catalogue, arguments, Option::sore)),
        after(parse_sore(catalogue, arguments, Option::after)),
        helped(parse_sore(catalogue, arguments, Option::helped)) {}

  std::vector<Sore> all() const {
    std::vector<Sore> all = before;
    all.insert(all.end(), after.begin(), after.end());
    all.insert(all.end(), helped.begin(), helped.end());
    return all;
  }
};

void check_typed(const Typed& typed) {
  if (typed.before.empty() && typed.after.empty()) {
    throw Error(ErrorKind::usage, "nothing to log: use --sore or --after",
                "rollplan log --sore calf=6 --after calf=3");
  }
  for (const Sore& item : typed.after) {
    if (item.pain) continue;
    throw Error(ErrorKind::usage, say("--after: missing the pain of {}", in_quotes(item.word)),
                "give the pain now: calf=3");
  }
  for (const Sore& item : typed.helped) {
    if (!item.pain) continue;
    throw Error(ErrorKind::usage, say("--helped takes no pain: {}", in_quotes(item.word)),
                "name only the area; the pain after goes into --after: calf=3");
  }
}

SessionRecord record_of(const Context& context, const Catalogue& catalogue, const Typed& typed) {
  SessionRecord record;
  record.date = day_done(context);
  if (const auto time = context.arguments.value(Option::time)) {
    record.total = parse_duration(trimmed(*time), "--time");
  }
  record.note = note_of(context.arguments);
  std::vector<AreaPain> areas = areas_named(catalogue, typed.before, typed.after);
  mark_helped(catalogue, areas, typed.helped);
  for (const AreaPain& area : areas) add_lines(record.areas, catalogue, area);
  if (areas.size() > most_areas) {
    throw Error(ErrorKind::usage, "more than 16 areas", "log several sessions");
  }
  return record;
}

}  // namespace

Exit run_log(const Context& context) {
  const Arguments& arguments = context.arguments;
  if (arguments.has(Option::undo)) return take_back(context);
  const Catalogue catalogue = load_catalogue(context);
  const Typed typed(catalogue, arguments);
  Request all;
  all.sore = typed.all();
  const Resolution resolution = resolve(catalogue, *all.sore);
  if (resolution.is_stopped()) return answer_as_today(context, catalogue, std::move(all));
  if (!resolution.referrals.empty()) refer(*resolution.referrals.front().referral);
  check_typed(typed);
  SessionRecord record = record_of(context, catalogue, typed);
  record.id = context.ports.clock.unique_name();
  append_session(context, record);
  answer(context, record,
         say("Logged: {}. To undo this: {}", session_text(catalogue, record),
             command_to_undo(arguments)));
  return Exit::done;
}

}  // namespace rollplan
