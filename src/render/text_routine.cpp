// Writes the sheet that lies beside the runner on the floor.
#include <algorithm>
#include <utility>

#include "core/routine_text.hpp"
#include "core/run/run_done.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "render/sheet_words.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t body_indent = 4;

class Sheet {
 public:
  Sheet(const Routine& routine, const Page& page)
      : routine_(routine),
        page_(page),
        common_cycle_(common_text(routine, cycle_text)),
        common_hold_(common_text(routine, hold_text)),
        pages_(page) {}

  std::string text() {
    pages_.add(head());
    const bool reason_first = routine_.steps.empty();
    if (reason_first) {
      add_if_any(general_notes(NoteKind::caution));
      add_if_any(general_notes(NoteKind::info));
    }
    pages_.add(stop_rules());
    if (!reason_first) add_if_any(general_notes(NoteKind::caution));
    const std::vector<AreaBlock> blocks = area_blocks(routine_);
    for (const AreaBlock& block : blocks) {
      std::vector<Lines> parts = area(block);
      if (&block == &blocks.back()) append(parts.back(), last_words());
      pages_.add(std::move(parts));
    }
    if (blocks.empty()) add_if_any(left_out_lines(routine_, page_));
    return pages_.text();
  }

 private:
  void add_if_any(Lines lines) {
    if (!lines.empty()) pages_.add(std::move(lines));
  }

  Lines head() {
    if (routine_.steps.empty()) {
      const std::string title = sheet_title(routine_) + " - no routine";
      return Paragraph().add(title, Style::title).lines(page_);
    }
    Lines lines = head_lines(routine_, say("total {}", clock_text(length_of(routine_))), page_);
    append(lines, how(common_cycle_, common_hold_, 0));
    append(lines, general_notes(NoteKind::info));
    return lines;
  }

  Lines how(const std::string& cycle, const std::string& hold, std::size_t indent) const {
    if (cycle.empty() && hold.empty()) return {};
    Paragraph paragraph;
    paragraph.add(cycle).add(hold);
    return paragraph.lines(page_, indent);
  }

  /// Refusals and pain in separate paragraphs, then the stop lines in one.
  Lines stop_rules() {
    Lines lines;
    for (const Note& note : routine_.notes) {
      if (note.kind != NoteKind::safety) continue;
      append(lines, Paragraph().add(note.text, Style::danger).lines(page_));
      lines.emplace_back();
    }
    append(lines, stop_lines(routine_, page_));
    return lines;
  }

  /// The notes that belong to no area on the sheet.
  Lines general_notes(NoteKind kind) {
    Lines lines;
    for (const Note& note : routine_.notes) {
      if (note.kind != kind || !is_general(routine_, note)) continue;
      Paragraph paragraph;
      if (note.kind == NoteKind::caution) paragraph.add("Care:", Style::caution);
      append(lines, paragraph.add(note.text, ink_of(note)).lines(page_));
      // A command is on a line of its own, so that it is easy to copy.
      if (!note.command.empty()) append(lines, Paragraph().add(note.command).lines(page_, 2));
    }
    return lines;
  }

  static Style ink_of(const Note& note) {
    return note.kind == NoteKind::caution ? Style::caution : Style::faint;
  }

  std::vector<Lines> area(const AreaBlock& block) {
    std::vector<Lines> parts{area_head(block)};
    Seconds clock = block.starts;
    for (const Step* step : block.steps) {
      append(parts.emplace_back(), holds(*step, clock));
      if (step == block.steps.back()) append(parts.back(), finish(*step, clock));
      clock += length_of(*step);
    }
    return parts;
  }

  Lines area_head(const AreaBlock& block) {
    const Step& step = *block.steps.front();
    Seconds length{};
    for (const Step* one : block.steps) length += length_of(*one);
    Paragraph title;
    title.add(capitalised(step.release->area), Style::title)
        .add(say("({})", side_of(block)))
        .add(step.tool->name, Style::label)
        .add(say("- {}", step.tool_because), Style::faint);
    Lines lines =
        with_right(page_, title, say("[ ] {} ", step.area), body_indent,
                   say("{} to {}", clock_text(block.starts), clock_text(block.starts + length)));
    append(lines, Paragraph().add(step.because, Style::faint).lines(page_, body_indent));
    Paragraph words;
    words.add(first_cue(step, CueKind::get_ready)->text).add(first_cue(step, CueKind::roll)->text);
    words.add(pressure_hints(step));
    add_cautions(words, step.release);
    append(lines, words.lines(page_, body_indent));
    append(lines, how(common_cycle_.empty() ? cycle_text(step) : "",
                      common_hold_.empty() ? hold_text(step) : "", body_indent));
    return lines;
  }

  void add_cautions(Paragraph& paragraph, const Release* release) {
    bool is_first = true;
    for (const Note& note : routine_.notes) {
      if (note.release != release || note.kind == NoteKind::safety) continue;
      if (note.kind == NoteKind::caution && std::exchange(is_first, false)) {
        paragraph.add("Care:", Style::caution);
      }
      paragraph.add(note.text, ink_of(note));
    }
  }

  /// "left        hold 10 s at [ ] 0:30  [ ] 1:00"
  Lines holds(const Step& step, Seconds clock) {
    Paragraph paragraph;
    paragraph.add(say("hold {} s at", first_cue(step, CueKind::hold)->length.count()));
    for (const Cue& cue : step.cues) {
      // The "_" keeps a box and its time on one line. Below, it becomes a blank.
      if (cue.kind == CueKind::hold) paragraph.add(say("[_]_{}", clock_text(clock)), Style::moment);
      clock += cue.length;
    }
    Lines lines = labelled(id_of(step.side), paragraph);
    for (std::string& line : lines) line = replaced(line, "[_]_", "[ ] ");
    return lines;
  }

  /// Stretches and test drive, each with its time.
  Lines finish(const Step& step, Seconds clock) {
    Paragraph stretches;
    const Cue* first_stretch = nullptr;
    Lines drive;
    for (const Cue& cue : step.cues) {
      if (cue.kind == CueKind::stretch) {
        stretches.add(first_stretch == nullptr ? say("{} s at", cue.length.count()) : "and");
        stretches.add(clock_text(clock), Style::moment).add(id_of(cue.side));
        if (first_stretch == nullptr) first_stretch = &cue;
      }
      if (cue.kind == CueKind::test_drive) {
        Paragraph paragraph;
        paragraph.add(clock_text(clock), Style::moment).add("-").add(drive_text(cue.text));
        drive = labelled("test drive", paragraph);
      }
      clock += cue.length;
    }
    if (first_stretch == nullptr) return drive;
    Lines lines = labelled("stretch", stretches.add("-").add(first_stretch->text));
    append(lines, std::move(drive));
    return lines;
  }

  /// A label in its own column, followed by the words.
  Lines labelled(std::string_view label, const Paragraph& paragraph) const {
    const std::string first = std::string(body_indent, ' ') + padded(label, label_width);
    return paragraph.lines(page_, first, body_indent + label_width, Style::title);
  }

  /// Keeps these lines with the last area, so that they never get their own page.
  Lines last_words() {
    Lines lines;
    const auto add = [&](Lines more) {
      if (!more.empty()) lines.emplace_back();
      append(lines, std::move(more));
    };
    add(left_out_lines(routine_, page_));
    add(Paragraph().add(closing_of(routine_).text).lines(page_));
    append(lines, pain_lines());
    return lines;
  }

  /// "Pain 0-10: calves before ___ after ___", to be filled in by hand.
  Lines pain_lines() const {
    const std::vector<std::string> rooms = room_for_pain(routine_);
    if (rooms.empty()) return {};
    return Paragraph().add("Pain 0-10:", Style::label).add(joined(rooms, "; ", "; ")).lines(page_);
  }

  static constexpr std::size_t label_width = 12;

  const Routine& routine_;
  const Page& page_;
  const std::string common_cycle_;
  const std::string common_hold_;
  Pages pages_;
};

/// The run, and the file that it was read from.
Lines run_lines(const Routine& routine, const Page& page) {
  const std::string text = run_text(routine);
  if (text.empty()) return {};
  Paragraph paragraph;
  paragraph.add(text);
  if (const std::string file = run_file_name(*routine.run); !file.empty()) {
    paragraph.add(say("({})", file), Style::faint);
  }
  return paragraph.lines(page);
}

}  // namespace

Lines head_lines(const Routine& routine, const std::string& length, const Page& page) {
  Paragraph title;
  title.add(sheet_title(routine), Style::title);
  Lines lines = with_right(page, title, "", 0, length);
  append(lines, Paragraph().add(capitalised(comma_listed(areas_of(routine)))).lines(page));
  Paragraph fetch;
  fetch.add("Fetch:", Style::label).add(comma_listed(tools_of(routine)));
  append(lines, fetch.lines(page));
  append(lines, run_lines(routine, page));
  return lines;
}

Lines stop_lines(const Routine& routine, const Page& page) {
  Paragraph rules;
  for (const Statement& line : routine.catalogue->stop_lines) rules.add(line.text, Style::danger);
  return rules.lines(page);
}

Lines left_out_lines(const Routine& routine, const Page& page) {
  Lines lines;
  for (const LeftOut& item : routine.left_out) {
    append(lines, Paragraph()
                      .add("Left out:", Style::caution)
                      .add(say("{}.", area_and_side(*item.release, item.side)))
                      .add(item.because)
                      .lines(page));
  }
  return lines;
}

std::string text_routine(const Routine& routine, const Page& page) {
  return Sheet(routine, page).text();
}

std::string brief(const Routine& routine, const Page& page) {
  const bool empty = routine.steps.empty();
  const std::string title = routine.title.empty() ? "" : say(" ({})", routine.title);
  std::string line = empty ? say("No routine{}:", title)
                           : say("Roll {}{}: {}.", clock_text(length_of(routine)), title,
                                 area_line(sided_areas(routine)));
  for (const Note& note : routine.notes) {
    if (empty || note.kind == NoteKind::safety) line += " " + note.whole();
  }
  if (!empty && !routine.catalogue->stop_brief.text.empty()) {
    line += ' ';
    line += routine.catalogue->stop_brief.text;
  }
  // It may end in a command.
  for (const Note& note : routine.notes) {
    if (!empty && is_answer(note)) line += " " + note.whole();
  }
  return as_text({std::move(line)}, page);
}

}  // namespace rollplan
