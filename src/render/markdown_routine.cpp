// The sheet in markdown: it says what the text says, in the same order.
#include "core/routine_text.hpp"
#include "core/run/run_done.hpp"
#include "render/layout.hpp"
#include "render/markdown.hpp"
#include "render/sheet_words.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

class RoutinePage {
 public:
  RoutinePage(const Routine& routine, const Page& page)
      : routine_(routine),
        page_(page),
        common_cycle_(common_text(routine, cycle_text)),
        common_hold_(common_text(routine, hold_text)) {}

  Lines lines() {
    const bool empty = routine_.steps.empty();
    head();
    if (empty) general_notes();
    stop_rules();
    if (!empty) general_notes();
    for (const AreaBlock& block : area_blocks(routine_)) area(block);
    left_out();
    if (!empty) last_words();
    return std::move(lines_);
  }

 private:
  /// `text` is markdown.
  void block(std::string text) {
    if (!lines_.empty()) lines_.emplace_back();
    lines_.push_back(std::move(text));
  }

  void paragraph(std::string_view text) {
    if (!text.empty()) block(markdown_text(text));
  }

  void item(const std::string& text) { lines_.push_back("- [ ] " + text); }

  void head() {
    const std::string title = markdown_text(sheet_title(routine_));
    if (routine_.steps.empty()) return block(say("# {}: no routine", title));
    block(say("# {}: {}", title, spelled_duration(length_of(routine_))));
    paragraph(say("{}. Fetch: {}.", capitalised(comma_listed(areas_of(routine_))),
                  comma_listed(tools_of(routine_))));
    paragraph(run_text(routine_));
    paragraph(trimmed(say("{} {}", common_cycle_, common_hold_)));
  }

  void stop_rules() {
    for (const Note& note : routine_.notes) {
      if (note.kind == NoteKind::safety) block(say("> **{}**", markdown_text(note.text)));
    }
    std::string rules = ">";
    for (const Statement& line : routine_.catalogue->stop_lines) {
      rules += ' ' + markdown_text(line.text);
    }
    block(std::move(rules));
  }

  void general_notes() {
    for (const Note& note : routine_.notes) {
      if (note.kind == NoteKind::safety || !is_general(routine_, note)) continue;
      paragraph(say("{}{}", note.kind == NoteKind::caution ? "Care: " : "", note.whole()));
    }
  }

  void area(const AreaBlock& area) {
    const Step& step = *area.steps.front();
    Seconds clock = area.starts;
    Seconds length{};
    for (const Step* one : area.steps) length += length_of(*one);
    block(say("## {}. {} ({}): {} - {}, {} to {}", step.area,
              markdown_text(capitalised(step.release->area)), side_of(area),
              markdown_text(step.tool->name), markdown_text(step.tool_because), clock_text(clock),
              clock_text(clock + length)));
    paragraph(words_of(step));
    if (page_.pictures) picture(step);
    lines_.emplace_back();
    for (const Step* one : area.steps) {
      boxes(*one, clock);
      clock += length_of(*one);
    }
  }

  std::string words_of(const Step& step) const {
    std::vector<std::string> words{step.because};
    for (const CueKind kind : {CueKind::get_ready, CueKind::roll}) {
      if (const Cue* cue = first_cue(step, kind)) words.push_back(cue->text);
    }
    words.push_back(pressure_hints(step));
    bool is_first = true;
    for (const Note& note : routine_.notes) {
      if (note.release != step.release || note.kind == NoteKind::safety) continue;
      const bool is_caution = note.kind == NoteKind::caution;
      words.push_back((is_caution && is_first ? "Care: " : "") + note.text);
      if (is_caution) is_first = false;
    }
    if (common_cycle_.empty()) words.push_back(cycle_text(step));
    if (common_hold_.empty()) words.push_back(hold_text(step));
    std::erase(words, "");
    return joined(words, " ", " ");
  }

  /// A box for the holds of a step, one for all stretches, and one for the test drive.
  void boxes(const Step& step, Seconds clock) {
    std::vector<std::string> holds, stretches;
    std::string words, drive;
    Seconds hold{}, stretch{};
    for (const Cue& cue : step.cues) {
      const std::string moment = clock_text(clock);
      if (cue.kind == CueKind::hold) holds.push_back(moment), hold = cue.length;
      if (cue.kind == CueKind::stretch) {
        stretches.push_back(say("{} {}", moment, id_of(cue.side)));
        stretch = cue.length;
        if (words.empty()) words = cue.text;
      }
      if (cue.kind == CueKind::test_drive) drive = say("{}: {}", moment, drive_text(cue.text));
      clock += cue.length;
    }
    if (!holds.empty()) {
      item(say("{}: hold {} s at {}", id_of(step.side), hold.count(), joined(holds, ", ", ", ")));
    }
    if (!stretches.empty()) {
      item(say("stretch {} s at {}: {}", stretch.count(), joined(stretches, " and ", " and "),
               markdown_text(words)));
    }
    if (!drive.empty()) item("test drive at " + markdown_text(drive));
  }

  void picture(const Step& step) {
    const Figure* figure = figure_with(*routine_.catalogue, *step.release, *step.tool);
    const Cue* position = first_cue(step, CueKind::get_ready);
    if (figure == nullptr || position == nullptr) return;
    block(markdown_svg(*figure, *step.tool, position->text, step.side == Side::left));
  }

  void left_out() {
    for (const LeftOut& item : routine_.left_out) {
      paragraph(say("Left out: {}. {}", area_and_side(*item.release, item.side), item.because));
    }
  }

  void last_words() {
    paragraph(closing_of(routine_).text);
    const std::vector<std::string> rooms = room_for_pain(routine_);
    if (!rooms.empty()) paragraph(say("Pain 0-10: {}", joined(rooms, "; ", "; ")));
  }

  const Routine& routine_;
  const Page& page_;
  const std::string common_cycle_;
  const std::string common_hold_;
  Lines lines_;
};

}  // namespace

std::string markdown_routine(const Routine& routine, const Page& page) {
  return as_text(RoutinePage(routine, page).lines(), page);
}

}  // namespace rollplan
