// The routine as a page for the phone on the mat. All of it can be read without scripts; the
// script finds what the timer needs in the attributes of the cues.
#include <algorithm>
#include <array>
#include <utility>

#include "core/routine_text.hpp"
#include "core/run/run_done.hpp"
#include "core/session/timeline.hpp"
#include "render/figure.hpp"
#include "render/html/html.hpp"
#include "render/html/html_log.hpp"
#include "render/live/words.hpp"
#include "render/sheet_words.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

class RoutineDocument {
 public:
  explicit RoutineDocument(const Routine& routine)
      : routine_(routine),
        timeline_(timeline_of(routine)),
        common_cycle_(common_text(routine, cycle_text)) {}

  std::string title() const {
    if (!routine_.subject.empty()) return say("{}: no routine", sheet_title(routine_));
    const std::string title = routine_.title.empty() ? "" : routine_.title + " - ";
    if (routine_.steps.empty()) return say("{}No routine, {}", title, iso_date(routine_.date));
    return say("{}{} {}, {}", title, capitalised(comma_listed(areas_of(routine_))),
               clock_text(length_of(routine_)), iso_date(routine_.date));
  }

  std::string content() {
    const bool empty = routine_.steps.empty();
    head();
    if (empty) general_notes();
    stop_rules();
    if (!empty) general_notes();
    add(html_element("p", "", common_cycle_));
    areas();
    left_out();
    if (!empty) last_words();
    return std::move(text_);
  }

 private:
  void add(std::string_view markup) { text_ += markup; }

  void head() {
    if (routine_.steps.empty()) {
      add(html_element("h1", "", sheet_title(routine_) + ": no routine"));
      return;
    }
    add(say("<header>\n{}<p>{} · <b>{}</b></p>\n", html_element("h1", "", sheet_title(routine_)),
            html_text(capitalised(comma_listed(areas_of(routine_)))),
            clock_text(length_of(routine_))));
    add(say("<p><b>Fetch:</b> {}</p>\n", html_text(comma_listed(tools_of(routine_)))));
    if (const std::string run = run_text(routine_); !run.empty()) add(html_element("p", "", run));
    add("</header>\n");
  }

  /// Everything that forbids starting comes before anything that can be started.
  void stop_rules() {
    add("<section class=\"stop\" aria-label=\"When not to roll\">\n");
    for (const Note& note : routine_.notes) {
      if (note.kind == NoteKind::safety) add(html_element("p", "danger", note.whole()));
    }
    for (const Statement& line : routine_.catalogue->stop_lines) {
      add(html_element("p", "", line.text));
    }
    add("</section>\n");
  }

  bool is_in_plan(const Release* release) const {
    return std::ranges::find(routine_.steps, release, &Step::release) != routine_.steps.end();
  }

  /// The notes that are not about an area of the routine. Leaves out how to name your tools, which
  /// is for the shell.
  void general_notes() {
    for (const Note& note : routine_.notes) {
      const bool with_area = note.release != nullptr && is_in_plan(note.release);
      if (note.kind == NoteKind::safety || note.id == note_id::tools || with_area) continue;
      add_note(note);
    }
  }

  void add_note(const Note& note) {
    add(note.kind == NoteKind::caution ? "<p class=\"care\"><b>Care:</b> " : "<p class=\"soft\">");
    add(html_text(note.text));
    if (!note.command.empty()) add(say(" <code>{}</code>", html_text(note.command)));
    add("</p>\n");
  }

  void areas() {
    const std::vector<AreaBlock> blocks = area_blocks(routine_);
    if (blocks.empty()) return;
    add("<ol class=\"areas\">\n");
    for (const AreaBlock& block : blocks) {
      said_ = {};
      area_head(block);
      for (const Step* step : block.steps) cues(*step);
      add("</li>\n");
    }
    add("</ol>\n");
  }

  void area_head(const AreaBlock& block) {
    const Step& step = *block.steps.front();
    Seconds length{};
    for (const Step* one : block.steps) length += length_of(*one);
    add(say("<li class=\"area\">\n<h2>{}. {} <small>{}</small></h2>\n", step.area,
            html_text(capitalised(step.release->area)), side_of(block)));
    picture(step);
    add(say("<p class=\"with\"><b>{}</b> <span class=\"soft\">{} to {}</span></p>\n",
            html_text(capitalised(step.tool->name)), clock_text(block.starts),
            clock_text(block.starts + length)));
    add(html_element("p", "soft", say("{} Tool: {}.", step.because, step.tool_because)));
    for (const Note& note : routine_.notes) {
      if (note.release == step.release && note.kind != NoteKind::safety) add_note(note);
    }
    if (common_cycle_.empty()) add(html_element("p", "", cycle_text(step)));
    add(html_element("p", "hints", pressure_hints(step)));
  }

  /// The timer shows the same picture, mirrored for the other side.
  void picture(const Step& step) {
    const Figure* figure = figure_with(*routine_.catalogue, *step.release, *step.tool);
    const Cue* position = first_cue(step, CueKind::get_ready);
    if (figure == nullptr || position == nullptr) return;
    const std::string text = printable(position->text, std::string_view::npos);
    add(figure_svg(*figure, step.tool->size, text, step.side == Side::left) + '\n');
  }

  void cues(const Step& step) {
    if (step.side != Side::both) add(html_element("h3", "", capitalised(id_of(step.side))));
    add("<ol class=\"cues\">\n");
    for (const Cue& one : step.cues) cue(step, one);
    add("</ol>\n");
  }

  void cue(const Step& step, const Cue& cue) {
    const Timeline::Entry& entry = timeline_.cues[index_];
    const std::string where =
        say("{} · {}", area_and_side(*step.release, cue.side), step.tool->name);
    add(say("<li data-s=\"{}\" data-kind=\"{}\" data-where=\"{}\" data-next=\"{}\">",
            cue.length.count(), id_of(cue.kind), html_text(where),
            html_text(next_after(timeline_, index_))));
    add(say("<time>{}</time> <b>{}</b> {} s", clock_text(entry.starts),
            plain_word(word_of(cue.kind)), cue.length.count()));
    if (cue.kind == CueKind::stretch) add(say(", {}", id_of(cue.side)));
    // Leaves out words that are the same as before. The timer takes them from the earlier cue.
    std::string_view& said = said_[static_cast<std::size_t>(cue.kind)];
    if (said != cue.text) add(say(": <span>{}</span>", html_text(cue.text)));
    said = cue.text;
    add("</li>\n");
    ++index_;
  }

  void left_out() {
    for (const LeftOut& item : routine_.left_out) {
      add(say("<p><b>Left out: {}.</b> {}</p>\n",
              html_text(area_and_side(*item.release, item.side)), html_text(item.because)));
    }
  }

  void last_words() {
    add(html_element("p", "closing", closing_of(routine_).text));
    add(log_section(routine_));
  }

  const Routine& routine_;
  const Timeline timeline_;
  const std::string common_cycle_;  ///< how to roll and hold, if it is the same everywhere
  std::size_t index_ = 0;           ///< of the next cue in the timeline
  /// The last text of each kind of cue in this area.
  std::array<std::string_view, all_ids<CueKind>.size()> said_{};
  std::string text_;
};

}  // namespace

std::string html_routine(const Routine& routine, const Page& /*page*/) {
  RoutineDocument document(routine);
  const PageScript script = routine.steps.empty() ? PageScript::none : PageScript::timer;
  return html_page(document.title(), document.content(), script);
}

}  // namespace rollplan
