// Writes markdown, for notes and issue trackers.
#include "core/history/totals.hpp"
#include "core/routine_text.hpp"
#include "core/run/run_done.hpp"
#include "render/course_phrases.hpp"
#include "render/entry_text.hpp"
#include "render/figure.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "render/sheet_words.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string escaped(std::string_view text) {
  return backslashed(text, "\\`*_[]<>#|~&");
}

/// Puts texts into a block in which markdown has no effect.
std::string svg_block(const Figure& figure, const Tool& tool, std::string_view lie, bool mirrored) {
  return say("<p>{}</p>", figure_svg(figure, tool.size, lie, mirrored));
}

class RoutinePage {
 public:
  RoutinePage(const Routine& routine, const Page& page) : routine_(routine), page_(page) {}

  Lines lines() {
    head();
    notes();
    Seconds clock{};
    for (const Step& step : routine_.steps) {
      if (&step == routine_.steps.data() || (&step - 1)->area != step.area) area_head(step, clock);
      for (const Cue& cue : step.cues) {
        item(say("{} {} {} s, {}: {}", clock_text(clock), id_of(cue.kind), cue.length.count(),
                 id_of(cue.side), escaped(cue.text)));
        clock += cue.length;
      }
    }
    left_out();
    if (!routine_.steps.empty()) paragraph(escaped(closing_of(routine_).text));
    const std::vector<std::string> rooms = room_for_pain(routine_);
    if (!rooms.empty()) paragraph(escaped(say("Pain 0-10: {}", joined(rooms, "; ", "; "))));
    return std::move(lines_);
  }

 private:
  void paragraph(std::string text) {
    if (!lines_.empty()) lines_.emplace_back();
    lines_.push_back(std::move(text));
  }

  void item(const std::string& text) { lines_.push_back("- [ ] " + text); }

  void head() {
    const std::string date = long_date(routine_.date);
    if (routine_.steps.empty()) {
      paragraph(say("# Today, {}: no routine", date));
      return;
    }
    paragraph(say("# Today, {}: {}", date, clock_text(length_of(routine_))));
    paragraph(say("{}. Fetch: {}.", escaped(capitalised(comma_listed(areas_of(routine_)))),
                  escaped(comma_listed(tools_of(routine_)))));
    if (const std::string run = run_text(routine_); !run.empty()) paragraph(escaped(run));
  }

  void notes() {
    for (const Note& note : routine_.notes) {
      if (note.kind == NoteKind::safety) paragraph(say("> **{}**", escaped(note.text)));
    }
    std::string rules = ">";
    for (const Statement& line : routine_.catalogue->stop_lines) rules += ' ' + escaped(line.text);
    paragraph(std::move(rules));
    for (const Note& note : routine_.notes) {
      const bool with_area = note.release != nullptr && in_plan(note.release);
      if (note.kind != NoteKind::safety && !with_area) paragraph(escaped(note.whole()));
    }
  }

  bool in_plan(const Release* release) const {
    for (const Step& step : routine_.steps) {
      if (step.release == release) return true;
    }
    return false;
  }

  void area_head(const Step& step, Seconds clock) {
    paragraph(say("## {}. {} with the {}, at {}", step.area,
                  escaped(capitalised(step.release->area)), escaped(step.tool->name),
                  clock_text(clock)));
    paragraph(say("{} Tool: {}.", escaped(step.because), escaped(step.tool_because)));
    if (const std::string hints = pressure_hints(step); !hints.empty()) paragraph(escaped(hints));
    for (const Note& note : routine_.notes) {
      if (note.release == step.release && note.kind != NoteKind::safety) {
        paragraph(say("*{}*", escaped(note.text)));
      }
    }
    if (page_.pictures) picture(step);
    lines_.emplace_back();
  }

  void picture(const Step& step) {
    const Figure* figure = figure_with(*routine_.catalogue, *step.release, *step.tool);
    const Cue* position = first_cue(step, CueKind::get_ready);
    if (figure == nullptr || position == nullptr) return;
    paragraph(svg_block(*figure, *step.tool, position->text, step.side == Side::left));
  }

  void left_out() {
    for (const LeftOut& item : routine_.left_out) {
      paragraph(say("Left out: {}. {}", escaped(area_and_side(*item.release, item.side)),
                    escaped(item.because)));
    }
  }

  const Routine& routine_;
  const Page& page_;
  Lines lines_;
};

std::string markdown_entry(const Catalogue& catalogue, const Entry& entry, const Page& page,
                           const std::string& picture = "") {
  Lines lines{"# " + escaped(entry.title), "", "Also: " + escaped(entry.words)};
  if (!picture.empty()) lines.insert(lines.end(), {"", picture});
  for (const Section& section : entry.sections) {
    lines.insert(lines.end(), {"", "## " + section.heading, ""});
    for (const Fact& fact : section.facts) {
      lines.push_back(
          say("- {} {}", escaped(fact.text), escaped(source_marks(catalogue, fact.sources))));
    }
  }
  if (!entry.sources.empty()) lines.insert(lines.end(), {"", "## Sources", ""});
  for (const Source* source : entry.sources) {
    lines.push_back(say("- **{}** {}", escaped(source->id), escaped(source->text)));
  }
  return as_text(lines, page);
}

std::string markdown_routine(const Routine& routine, const Page& page) {
  return as_text(RoutinePage(routine, page).lines(), page);
}

std::string markdown_list(const Catalogue& catalogue, const Page& page) {
  Lines lines{"# Areas", ""};
  for (const Release& release : catalogue.releases) {
    lines.push_back(
        say("- **{}** {}: {}", release.id, escaped(release.name), escaped(words_of(release))));
  }
  lines.insert(lines.end(), {"", "# Tools", ""});
  for (const Tool& tool : catalogue.tools) {
    lines.push_back(say("- **{}** {}: {}", tool.id, escaped(tool.name), escaped(words_of(tool))));
  }
  lines.insert(lines.end(), {"", "# Runs", ""});
  for (const Run& run : catalogue.runs) lines.push_back(say("- **{}**", run.id));
  lines.insert(lines.end(), {"", "# Also understood", ""});
  for (const OtherWords& other : other_words(catalogue)) {
    lines.push_back(say("- **{}** {}: {}", other.what, other.then, escaped(other.words)));
  }
  return as_text(lines, page);
}

std::string markdown_release(const Catalogue& catalogue, const Release& release,
                             std::span<const Rolled> times, const Page& page) {
  std::string svg;
  if (page.pictures) {
    const Picture picture = picture_of(catalogue, release);
    if (picture.figure != nullptr) {
      svg = svg_block(*picture.figure, *picture.tool, picture.lie, false);
    }
  }
  return markdown_entry(catalogue, entry_of(catalogue, release, times), page, svg);
}

std::string markdown_tool(const Catalogue& catalogue, const Tool& tool, const Page& page) {
  return markdown_entry(catalogue, entry_of(catalogue, tool), page);
}

void add_sessions(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| date | time | areas | note |", "|---|--:|---|---|"});
  for (const SessionRecord& session : digest.latest) {
    lines.push_back(say("| {} | {} | {} | {} |", iso_date(session.date),
                        session.total ? clock_text(*session.total) : "",
                        escaped(areas_text(*digest.catalogue, session)),
                        escaped(one_line(session.note))));
  }
  const std::size_t more = digest.sessions - digest.latest.size();
  if (more > 0) lines.insert(lines.end(), {"", say("{} before that.", counted(more, "session"))});
}

void add_areas(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| area | last | times | holds | mean pain | helped |",
                             "|---|---|--:|--:|---|--:|"});
  for (const AreaTotal& total : digest.areas) {
    lines.push_back(say("| {} | {} | {} | {} | {} | {} |",
                        escaped(name_of(*digest.catalogue, total)), iso_date(total.last),
                        total.times, number_or_nothing(total.holds), mean_pain_text(total),
                        total.helped));
  }
}

void add_weeks(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| week | from | sessions | time |", "|---|---|--:|--:|"});
  for (const WeekTotal& week : digest.weeks) {
    lines.push_back(say("| {} | {} | {} | {} |", iso_week(week.monday), iso_date(week.monday),
                        week.sessions, week.time ? long_time_text(*week.time) : ""));
  }
}

/// A table rather than a curve: a screen reader cannot read the marks of a curve.
void add_pain_by_week(Lines& lines, const AreaCourse& course) {
  const WeekSpan span = weeks_of(course, most_weeks_listed);
  std::string rule = "|---|---|";
  for (std::size_t i = 0; i < course.pains.size(); ++i) rule += "--:|";
  lines.insert(lines.end(), {"", say("| {} |", joined(week_columns(course), " | ", " | ")), rule});
  std::chrono::sys_days monday(span.monday);
  for (std::size_t i = 0; i < span.count; ++i, monday += std::chrono::weeks(1)) {
    std::string row = say("| {} | {} |", iso_week(Date(monday)), iso_date(Date(monday)));
    for (const PainCourse& pain : course.pains) {
      row += say(" {} |", week_pain_text(pain, Date(monday)));
    }
    lines.push_back(row);
  }
}

void add_pain(Lines& lines, const AreaCourse& course) {
  for (const PainCourse& pain : course.pains) {
    lines.insert(lines.end(), {"", escaped(trend_text(course, pain))});
  }
  if (!course.pains.empty()) add_pain_by_week(lines, course);
  if (!course.advice.empty()) {
    lines.insert(lines.end(), {"", say("**Care:** {}", escaped(course.advice))});
  }
}

/// The history of one area.
std::string markdown_course(const HistoryDigest& digest, const Page& page) {
  Lines lines{say("# {}: is it better?", escaped(course_title(digest))), "",
              say("{}: {}", long_date(digest.as_of), escaped(course_summary(digest)))};
  if (digest.sessions == 0) return as_text(lines, page);
  add_pain(lines, *digest.course);
  for (const std::string& help : help_texts(digest)) {
    lines.insert(lines.end(), {"", escaped(help)});
  }
  lines.insert(lines.end(), {"", "| date | what | note |", "|---|---|---|"});
  for (const SessionRecord& part : digest.latest) {
    lines.push_back(say("| {} | {} | {} |", iso_date(part.date), escaped(part_text(digest, part)),
                        escaped(one_line(part.note))));
  }
  return as_text(lines, page);
}

std::string markdown_history(const HistoryDigest& digest, HistoryView view, const Page& page) {
  if (digest.course && view == HistoryView::all) return markdown_course(digest, page);
  const bool empty = digest.sessions == 0;
  Lines lines{say("# History, {}", long_date(digest.as_of)), "",
              empty ? nothing_yet(digest) : summary_text(digest) + '.'};
  if (!empty && view == HistoryView::all) add_sessions(lines, digest);
  if (!empty && view != HistoryView::by_week) add_areas(lines, digest);
  if (!empty && view != HistoryView::by_area) add_weeks(lines, digest);
  return as_text(lines, page);
}

}  // namespace

constexpr Format markdown_format{"markdown",       markdown_routine, markdown_list,
                                 markdown_release, markdown_tool,    markdown_history};

}  // namespace rollplan
