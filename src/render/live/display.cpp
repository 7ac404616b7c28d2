// The display of a live session, drawn in place.
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/routine_text.hpp"
#include "core/session/timeline.hpp"
#include "render/figure.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "render/segments.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Wider lines are tiring to read, however wide the window is.
constexpr std::size_t widest = 100;
constexpr std::size_t frame_lines = 4;  ///< all lines except the cue's text
constexpr std::size_t most_text_rows = 8;
constexpr std::size_t word_column = 12;  ///< keeps time and bar in the same columns
constexpr std::size_t time_column = 7;
constexpr std::size_t right_column = 20;  ///< "muted · 12:32 to go"
constexpr std::size_t narrow = 60;
constexpr std::size_t least_rows_with_picture = 24;  ///< everything else fits above it

/// How much to say about a position, depending on how many rows there are.
enum class Words { instruction, with_cautions, all };

class Display {
 public:
  Display(const LiveFacts& facts, std::size_t width, std::size_t rows, const Page& page)
      : facts_(facts), width_(std::min(width, widest)), rows_(rows), page_(page) {
    const std::size_t most = std::min(rows_ - frame_lines, most_text_rows);
    page_.width = width_;
    std::size_t needed = rows_needed();
    if (needed > most && width > width_) {
      // If there are few rows, the text may use the full width of the window.
      page_.width = width;
      needed = rows_needed();
    }
    text_rows_ = std::min(needed, most);
  }

  Lines lines() const {
    Lines lines{head(), clock()};
    if (facts_.state.keys_shown) {
      append(lines, with_keys());
    } else {
      append(lines, text());
      lines.push_back(next());
      lines.push_back(hints());
      append(lines, picture());
    }
    return lines;
  }

 private:
  std::string head() const {
    const auto area = area_at(facts_.timeline, facts_.state.cue) + 1;
    const auto areas = area_count(facts_.timeline);
    return line_of({{" " + area_and_side(*facts_.entry().step->release, facts_.entry().cue->side),
                     Style::title},
                    {say(" · {}", facts_.entry().step->tool->name), Style::plain}},
                   {{say("area {} of {}", area, areas), Style::faint},
                    {say("{} of {}", area, areas), Style::faint},
                    {say("{}/{}", area, areas), Style::faint}},
                   width_, page_);
  }

  std::string clock() const {
    const Style style = facts_.style();
    Segments left{{say(" {}", facts_.word()), style}};
    const std::string gap(word_column - columns(facts_.word()), ' ');
    if (facts_.state.phase == Phase::waiting) left.push_back({gap + "space begins", Style::title});
    const std::vector<Segment> rights = right_ends();
    if (facts_.is_timed()) {
      left.push_back({gap + padded(facts_.counter(), time_column), Style::title});
      add_bar(left, style,
              std::max(columns(rights.front().text) + 2,
                       width_ < narrow ? std::size_t{13} : right_column));
    }
    return line_of(left, rights, width_, page_);
  }

  /// "away 0:12 · muted · 4:01 to go", or shorter if that does not fit.
  std::vector<Segment> right_ends() const {
    const std::string away = facts_.away();
    const std::string muted = facts_.state.muted ? "muted" : "";
    const auto joined = [](const std::string& a, const std::string& b) {
      return a.empty() || b.empty() ? a + b : a + " · " + b;
    };
    const std::string short_form = joined(away, muted);
    if (facts_.state.phase == Phase::done) return {{muted, Style::plain}};
    std::vector<Segment> ends{{joined(short_form, facts_.to_go()), Style::plain}};
    if (!short_form.empty()) ends.push_back({short_form, Style::plain});
    return ends;
  }

  /// The bar fills up during the cue, in step with the counter.
  void add_bar(Segments& left, Style style, std::size_t kept_free) const {
    constexpr std::size_t shortest = 4;
    const std::size_t used = 1 + word_column + time_column + kept_free;
    if (used + shortest > width_) return;
    const std::size_t size = width_ - used;
    const Seconds length = std::max(shown_left(facts_.state.length), Seconds(1));
    const Seconds passed = length - shown_left(cue_left(facts_.state, facts_.now));
    const std::size_t full = size * static_cast<std::size_t>(std::max(passed, Seconds(0)).count()) /
                             static_cast<std::size_t>(length.count());
    left.push_back({repeated(page_.ascii ? "#" : "█", full), style});
    left.push_back({repeated(page_.ascii ? "-" : "░", size - full), Style::faint});
  }

  static std::string repeated(std::string_view text, std::size_t times) {
    std::string line;
    for (std::size_t i = 0; i < times; ++i) line += text;
    return line;
  }

  static bool is_position(const Cue& cue) {
    return cue.kind == CueKind::get_ready || cue.kind == CueKind::change_sides;
  }

  /// The instruction. While the runner gets into position, also shows the cautions and how to press
  /// less or more.
  Paragraph words_of(std::size_t cue, Words amount) const {
    const Cue& words = *facts_.timeline.cues[cue].cue;
    Paragraph paragraph;
    paragraph.add(words.text);
    if (!is_position(words) || amount == Words::instruction) return paragraph;
    if (amount == Words::all) paragraph.add(pressure_hints(*facts_.timeline.cues[cue].step));
    for (const Note& note : facts_.timeline.routine->notes) {
      const bool is_here = note.release == facts_.timeline.cues[cue].step->release;
      if (!is_here || note.kind != NoteKind::caution) continue;
      paragraph.add("Care:", Style::caution).add(note.text, Style::caution);
    }
    return paragraph;
  }

  /// The number of rows of the longest text. Every cue gets that many, so that the lines below
  /// never move.
  std::size_t rows_needed() const {
    std::size_t most = 1;
    for (std::size_t i = 0; i < facts_.timeline.cues.size(); ++i) {
      most = std::max(most, words_of(i, Words::all).lines(page_, 1).size());
    }
    return most;
  }

  Lines text() const {
    const std::size_t cue = shown_cue();
    Lines lines = words_of(cue, Words::all).lines(page_, 1);
    for (const Words less : {Words::with_cautions, Words::instruction}) {
      if (lines.size() > text_rows_) lines = words_of(cue, less).lines(page_, 1);
    }
    if (lines.size() > text_rows_) {
      // These lines contain no colour codes, so they can simply be joined.
      std::string& last = lines[text_rows_ - 1];
      last = shortened(last + lines[text_rows_], page_.width);
    }
    lines.resize(text_rows_);
    if (page_.ascii) {
      for (std::string& line : lines) line = to_ascii(line);
    }
    return lines;
  }

  /// Shows the position below everything else, so that no line moves when it disappears.
  Lines picture() const {
    if (!page_.pictures || rows_ < least_rows_with_picture) return {};
    const Timeline::Entry& entry = facts_.timeline.cues[shown_cue()];
    if (!is_position(*entry.cue)) return {};
    const Step& step = *entry.step;
    const Figure* figure =
        figure_with(*facts_.timeline.routine->catalogue, *step.release, *step.tool);
    if (figure == nullptr) return {};
    Lines lines = figure_braille(*figure, step.tool->size, entry.cue->side == Side::left);
    for (std::string& line : lines) {
      if (!line.empty()) line.insert(0, 1, ' ');
    }
    return lines;
  }

  /// Before the session begins, shows how to get into position.
  std::size_t shown_cue() const {
    return facts_.state.phase == Phase::waiting ? position_at(facts_.timeline, facts_.state.cue)
                                                : facts_.state.cue;
  }

  std::string next() const {
    const Segments left{{" Next: ", Style::faint},
                        {next_after(facts_.timeline, facts_.state.cue), Style::plain}};
    if (!facts_.is_test_drive()) return line_of(left, width_, page_);
    if (facts_.is_helped()) {
      return line_of(left,
                     {{"noted: this one helped", Style::moment}, {"noted: helped", Style::moment}},
                     width_, page_);
    }
    return line_of(left, {{"y: this one helped", Style::label}, {"y: helped", Style::label}},
                   width_, page_);
  }

  std::string hints() const {
    const std::string keys = key_hints(facts_, width_ - 1);
    return keys.empty() ? keys : line_of({{" " + keys, Style::faint}}, width_, page_);
  }

  /// Explains the keys below the rest. If there are few rows, it is brief or replaces everything
  /// except the clock.
  Lines with_keys() const {
    Page page = page_;
    page.width = width_;
    const std::size_t room = rows_ - 2;
    Lines lines = text();
    lines.push_back(next());
    Lines keys = keys_explained(page);
    if (lines.size() + keys.size() > room) keys = keys_in_short(page);
    if (lines.size() + keys.size() > room) lines.clear();
    append(lines, std::move(keys));
    if (lines.size() > room) lines.resize(room);
    return lines;
  }

  const LiveFacts& facts_;
  std::size_t width_, rows_;
  std::size_t text_rows_ = 1;
  Page page_;  ///< as wide as the text
};

}  // namespace

std::vector<std::string> live_display(const Timeline& timeline, const SessionState& state,
                                      Moment now, std::size_t columns, std::size_t rows,
                                      const Page& page) {
  if (rows == 0) return {};
  const std::size_t width = columns > 0 ? columns - 1 : 0;
  if (timeline.cues.empty()) return {shortened("DONE", width)};
  const LiveFacts facts{timeline, state, now};
  if (columns < least_live_columns || rows < least_live_rows) {
    return {live_line(facts, width, page)};
  }
  return Display(facts, width, rows, page).lines();
}

}  // namespace rollplan
