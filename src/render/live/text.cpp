// The texts around the live display: before it, in the scrollback and at the end.
#include <algorithm>
#include <optional>
#include <string_view>

#include "core/routine_text.hpp"
#include "core/session/timeline.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "render/renderers.hpp"
#include "render/segments.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// Appends lines after an empty one, if there are any.
void add_block(Lines& lines, Lines block) {
  if (block.empty()) return;
  if (!lines.empty()) lines.emplace_back();
  append(lines, std::move(block));
}

/// The rest of the routine, beginning with the step of a cue.
Routine rest_of(const Timeline& timeline, std::size_t from) {
  Routine rest = *timeline.routine;
  const auto done = timeline.cues[from].step - timeline.routine->steps.data();
  rest.steps.erase(rest.steps.begin(), rest.steps.begin() + done);
  return rest;
}

Seconds length_from(const Timeline& timeline, std::size_t from) {
  return timeline.total - timeline.cues[from].starts;
}

Lines intro_head(const Timeline& timeline, std::size_t from, const Page& page) {
  const Routine rest = rest_of(timeline, from);
  const Timeline::Entry& position = timeline.cues[position_at(timeline, from)];
  const std::string length = clock_text(length_from(timeline, from));
  Lines lines = head_lines(rest, from == 0 ? "total " + length : length + " to go", page);
  Paragraph first;
  first.add("First:", Style::label)
      .add(say("{}.", area_and_side(*position.step->release, timeline.cues[from].cue->side)))
      .add(position.cue->text);
  append(lines, first.lines(page));
  return lines;
}

/// Whether the note's text already begins with the name of its area.
bool names_its_area(const Note& note) {
  return note.id == note_id::pain || note.id == note_id::standstill || note.id == note_id::no_tool;
}

/// The notes of a kind that are not in `known`. Those about one area begin with its name.
Lines notes_of(const Routine& routine, NoteKind kind, Style style, const Page& page,
               const Routine& known = {}) {
  Lines lines;
  for (const Note& note : routine.notes) {
    if (note.kind != kind || note.id == note_id::tools) continue;
    if (std::ranges::find(known.notes, note.text, &Note::text) != known.notes.end()) continue;
    Paragraph paragraph;
    if (kind == NoteKind::caution) paragraph.add("Care:", style);
    if (note.release != nullptr && !names_its_area(note)) {
      paragraph.add(capitalised(note.release->area) + ':', style);
    }
    append(lines, paragraph.add(note.text, style).lines(page));
    if (!note.command.empty()) append(lines, Paragraph().add(note.command).lines(page, 2));
  }
  return lines;
}

Lines all_notes_of(const Routine& routine, const Page& page, const Routine& known = {}) {
  Lines lines = notes_of(routine, NoteKind::safety, Style::danger, page, known);
  add_block(lines, notes_of(routine, NoteKind::caution, Style::caution, page, known));
  add_block(lines, notes_of(routine, NoteKind::info, Style::plain, page, known));
  return lines;
}

bool is_same_cue(const Cue& a, const Cue& b) {
  return a.kind == b.kind && a.side == b.side && a.length == b.length && a.text == b.text;
}

bool does_the_same(const Routine& a, const Routine& b) {
  return std::ranges::equal(a.steps, b.steps, [](const Step& one, const Step& other) {
    return one.release == other.release && one.side == other.side && one.tool == other.tool &&
           std::ranges::equal(one.cues, other.cues, is_same_cue);
  });
}

/// "take the tennis ball instead of the lacrosse ball.", or nothing if no tool is new.
std::string other_tools(const Routine& before, const Routine& after) {
  const std::vector<std::string> old_tools = tools_of(before), new_tools = tools_of(after);
  const auto only_in = [](const std::vector<std::string>& some,
                          const std::vector<std::string>& others) {
    std::vector<std::string> only;
    for (const std::string& tool : some) {
      if (std::ranges::find(others, tool) == others.end()) only.push_back("the " + tool);
    }
    return only;
  };
  const std::vector<std::string> added = only_in(new_tools, old_tools);
  const std::vector<std::string> dropped = only_in(old_tools, new_tools);
  if (added.empty()) return {};
  if (dropped.empty()) return say("fetch {} too.", listed(added));
  return say("take {} instead of {}.", listed(added), listed(dropped));
}

/// The finished part of an area.
struct AreaTally {
  const Step* step = nullptr;  ///< the first of the area
  Side side = Side::both;      ///< of its steps
  int holds = 0, finished = 0;
  Seconds length{};  ///< of the finished cues
};

AreaTally tally_of(const Timeline& timeline, const SessionState& state, std::size_t area) {
  AreaTally tally;
  for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
    if (area_at(timeline, i) != area) continue;
    const Timeline::Entry& entry = timeline.cues[i];
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
  return counted(static_cast<std::size_t>(all), "hold");
}

const Release* release_in(const Timeline& timeline, std::string_view id) {
  for (const Step& step : timeline.routine->steps) {
    if (step.release->id == id) return step.release;
  }
  return nullptr;
}

Lines summary_of(const Timeline& timeline, const AreaDone& area, const Page& page) {
  const Release* release = release_in(timeline, area.release);
  const std::string name = release != nullptr ? area_and_side(*release, area.side) : area.release;
  std::vector<std::string> facts;
  if (area.holds) facts.push_back(holds_text(*area.holds, *area.holds));
  const std::string pain = pain_text(area.pain_before, area.pain_after);
  if (!pain.empty()) facts.push_back(pain);
  if (area.helped) facts.emplace_back("helped");
  const std::string first = "  " + padded(name, 24) + ' ';
  return Paragraph().add(comma_listed(facts)).lines(page, first, 4, Style::title);
}

}  // namespace

std::string live_intro(const Timeline& timeline, std::size_t from, const Page& page) {
  const Routine& routine = *timeline.routine;
  Lines lines = intro_head(timeline, from, page);
  add_block(lines, all_notes_of(routine, page));
  add_block(lines, left_out_lines(routine, page));
  if (routine.catalogue != nullptr) add_block(lines, stop_lines(routine, page));
  return as_text(lines, page);
}

std::string live_change(const Routine& before, const Routine& after, const Page& page) {
  if (!does_the_same(before, after)) {
    Paragraph change;
    change.add("That pain level changes the routine:");
    if (const std::string tools = other_tools(before, after); !tools.empty()) change.add(tools);
    return as_text(change.lines(page), page) + '\n' + live_intro(timeline_of(after), 0, page);
  }
  return as_text(all_notes_of(after, page, before), page);
}

std::string live_area_done(const Timeline& timeline, const SessionState& state, std::size_t area,
                           const Page& page) {
  const AreaTally tally = tally_of(timeline, state, area);
  if (tally.step == nullptr) return {};
  const std::string_view side = tally.side == Side::both ? "both sides" : id_of(tally.side);
  const std::string what =
      say("{}, {}, {}", tally.step->release->area, side, tally.step->tool->name);
  if (tally.finished == 0) {
    return line_of({{"Skipped: ", Style::caution}, {what, Style::plain}}, page.width, page);
  }
  std::string facts =
      say(" - {}, {}", holds_text(tally.finished, tally.holds), clock_text(tally.length));
  if (state.helped[area]) facts += ", helped";
  return line_of({{"Done: ", Style::moment}, {what + facts, Style::plain}}, page.width, page);
}

std::string live_summary(const Timeline& timeline, const SessionRecord& record, bool is_done,
                         const Page& page) {
  const std::string time = clock_text(record.total.value_or(Seconds(0)));
  Lines lines;
  if (record.areas.empty()) {
    append(lines, Paragraph().add(say("No holds completed ({}).", time)).lines(page));
    return as_text(lines, page);
  }
  append(lines, Paragraph()
                    .add(say("{} {}:", is_done ? "Done in" : "Left after", time), Style::title)
                    .lines(page));
  for (const AreaDone& area : record.areas) append(lines, summary_of(timeline, area, page));
  if (is_done && timeline.routine->catalogue != nullptr) {
    append(lines, Paragraph().add(closing_of(*timeline.routine).text).lines(page));
  }
  return as_text(lines, page);
}

std::string live_cue_line(const Timeline& timeline, std::size_t cue, const Page& page) {
  const Timeline::Entry& entry = timeline.cues[cue];
  const std::string round = is_first_of_kind(timeline, cue) ? "" : round_of(timeline, cue);
  const std::string& words = round.empty() ? entry.cue->text : round;
  std::string line =
      say("{:>5}  {:<10}  {} - {} - {} s - {}", clock_text(entry.starts), word_of(entry.cue->kind),
          area_and_side(*entry.step->release, entry.cue->side), tool_in(entry),
          entry.cue->length.count(), words);
  const std::string hints = pressure_hints(*entry.step);
  if (entry.cue->kind == CueKind::get_ready && !hints.empty()) line += ' ' + hints;
  return page.ascii ? to_ascii(line) : line;
}

}  // namespace rollplan
