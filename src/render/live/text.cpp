// What a live session says around its display: before, in the scrollback, at the end.
#include <optional>
#include <string_view>

#include "core/printable.hpp"
#include "core/routine_text.hpp"
#include "core/say.hpp"
#include "core/session/score.hpp"
#include "core/time_text.hpp"
#include "core/words.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "render/segments.hpp"

namespace rollplan {
namespace {

Lines intro_head(const Routine& routine, const Page& page) {
  Flow title;
  title.add(say("Today, {}", long_date(routine.date)), Ink::title);
  if (routine.steps.empty()) return title.add("- no routine", Ink::title).lines(page);
  Lines lines = with_right(page, title, "", 0, say("total {}", clock_text(length_of(routine))));
  append(lines, Flow().add(capitalised(comma_listed(areas_of(routine)))).lines(page));
  Flow fetch;
  fetch.add("Fetch:", Ink::label).add(comma_listed(tools_of(routine)));
  append(lines, fetch.lines(page));
  const Step& first = routine.steps.front();
  Flow position;
  position.add("First:", Ink::label).add(say("{}.", area_and_side(*first.release, first.side)));
  if (!first.cues.empty()) position.add(first.cues.front().text);
  append(lines, position.lines(page));
  return lines;
}

/// The notes of a kind; what concerns one area says which.
Lines notes_of(const Routine& routine, NoteKind kind, Ink ink, const Page& page) {
  Lines lines;
  for (const Note& note : routine.notes) {
    if (note.kind != kind) continue;
    Flow flow;
    const std::string area = note.release == nullptr ? "" : capitalised(note.release->area) + ':';
    if (!area.empty() && !note.text.starts_with(area)) flow.add(area, ink);
    append(lines, flow.add(note.text, ink).lines(page));
    if (!note.command.empty()) append(lines, Flow().add(note.command).lines(page, 2));
  }
  return lines;
}

Lines left_out_of(const Routine& routine, const Page& page) {
  Lines lines;
  for (const LeftOut& item : routine.left_out) {
    append(lines, Flow()
                      .add("Left out:", Ink::caution)
                      .add(say("{}.", area_and_side(*item.release, item.side)))
                      .add(item.because)
                      .lines(page));
  }
  return lines;
}

Lines stop_rules_of(const Routine& routine, const Page& page) {
  Flow rules;
  for (const Statement& line : routine.catalogue->stop_lines) rules.add(line.text, Ink::danger);
  return rules.lines(page);
}

/// Puts an empty line before what is not empty itself.
void add_block(Lines& lines, Lines block) {
  if (block.empty()) return;
  if (!lines.empty()) lines.emplace_back();
  append(lines, std::move(block));
}

/// What of an area was held to its end.
struct AreaTally {
  const Step* step = nullptr;  ///< the first of the area
  Side side = Side::both;      ///< of its steps
  int holds = 0, finished = 0;
  Seconds length{};  ///< of the finished cues
};

AreaTally tally_of(const Score& score, const SessionState& state, std::size_t area) {
  AreaTally tally;
  for (std::size_t i = 0; i < score.cues.size(); ++i) {
    if (area_at(score, i) != area) continue;
    const Score::Entry& entry = score.cues[i];
    if (tally.step == nullptr) {
      tally.step = entry.step;
      tally.side = entry.step->side;
    }
    if (tally.side != entry.step->side) tally.side = Side::both;
    if (state.finished[i]) tally.length += entry.cue->length;
    if (entry.cue->kind != CueKind::hold) continue;
    ++tally.holds;
    if (state.finished[i]) ++tally.finished;
  }
  return tally;
}

std::string holds_text(int finished, int all) {
  if (finished != all) return say("{} of {} holds", finished, all);
  return all == 1 ? std::string("1 hold") : say("{} holds", all);
}

const Release* release_in(const Score& score, std::string_view id) {
  for (const Step& step : score.routine->steps) {
    if (step.release->id == id) return step.release;
  }
  return nullptr;
}

Lines summary_of(const Score& score, const AreaDone& area, const Page& page) {
  const Release* release = release_in(score, area.release);
  const std::string name = release != nullptr ? area_and_side(*release, area.side) : area.release;
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!facts.empty()) facts += ", ";
    facts += fact;
  };
  if (area.holds) add(holds_text(*area.holds, *area.holds));
  if (area.pain_before && area.pain_after) {
    add(say("pain {} → {}", *area.pain_before, *area.pain_after));
  } else if (area.pain_before || area.pain_after) {
    add(area.pain_before ? say("pain {} before", *area.pain_before)
                         : say("pain {} after", *area.pain_after));
  }
  if (area.helped) add("helped");
  const std::string first = "  " + padded(name, 24) + ' ';
  return Flow().add(facts).lines(page, first, 4, Ink::title);
}

}  // namespace

std::string live_intro(const Routine& routine, const Page& page) {
  Lines lines = intro_head(routine, page);
  add_block(lines, notes_of(routine, NoteKind::safety, Ink::danger, page));
  add_block(lines, notes_of(routine, NoteKind::caution, Ink::caution, page));
  if (routine.steps.empty()) add_block(lines, notes_of(routine, NoteKind::info, Ink::plain, page));
  add_block(lines, left_out_of(routine, page));
  if (routine.catalogue != nullptr) add_block(lines, stop_rules_of(routine, page));
  return as_text(lines, page);
}

std::string live_area_done(const Score& score, const SessionState& state, std::size_t area,
                           const Page& page) {
  const AreaTally tally = tally_of(score, state, area);
  if (tally.step == nullptr) return {};
  const std::string what =
      say("{}, {}, {}", tally.step->release->area, sides_text(tally.side), tally.step->tool->name);
  if (tally.finished == 0) {
    return line_of({{"Skipped: ", Ink::caution}, {what, Ink::plain}}, page.width, page);
  }
  std::string facts =
      say(" - {}, {}", holds_text(tally.finished, tally.holds), clock_text(tally.length));
  if (state.helped[area]) facts += ", helped";
  return line_of({{"Done: ", Ink::moment}, {what + facts, Ink::plain}}, page.width, page);
}

std::string live_summary(const Score& score, const SessionRecord& record, const Page& page) {
  const std::string time = record.total ? " in " + clock_text(*record.total) : "";
  Lines lines;
  if (record.areas.empty()) {
    append(lines, Flow().add(say("No hold was held to its end{}.", time)).lines(page));
    return as_text(lines, page);
  }
  append(lines, Flow().add(say("Done{}:", time), Ink::title).lines(page));
  for (const AreaDone& area : record.areas) append(lines, summary_of(score, area, page));
  if (score.routine->catalogue != nullptr) {
    append(lines, Flow().add(score.routine->catalogue->closing.text).lines(page));
  }
  return as_text(lines, page);
}

std::string live_cue_line(const Score& score, std::size_t cue, const Page& page) {
  const Score::Entry& entry = score.cues[cue];
  const std::string line =
      say("{:>5}  {:<10}  {} - {} - {} s - {}", clock_text(entry.starts), word_of(entry.cue->kind),
          area_and_side(*entry.step->release, entry.cue->side), entry.step->tool->name,
          entry.cue->length.count(), entry.cue->text);
  return page.ascii ? to_ascii(line) : line;
}

}  // namespace rollplan
