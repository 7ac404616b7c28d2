// Markdown, for notes and issue trackers.
#include "render/markdown.hpp"

#include "core/history/totals.hpp"
#include "core/routine_text.hpp"
#include "render/course_phrases.hpp"
#include "render/entry_text.hpp"
#include "render/history_phrases.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {

std::string markdown_text(std::string_view text) {
  return backslashed(text, "\\`*_[]<>#|~&");
}

std::string markdown_svg(const Figure& figure, const Tool& tool, std::string_view lie,
                         bool mirrored) {
  return say("<p>{}</p>", figure_svg(figure, tool.size, lie, mirrored));
}

namespace {

std::string markdown_entry(const Catalogue& catalogue, const Entry& entry, const Page& page,
                           const std::string& picture = "") {
  Lines lines{"# " + markdown_text(entry.title), "", "Also: " + markdown_text(entry.words)};
  if (!picture.empty()) lines.insert(lines.end(), {"", picture});
  for (const Section& section : entry.sections) {
    lines.insert(lines.end(), {"", "## " + section.heading, ""});
    for (const Fact& fact : section.facts) {
      lines.push_back(say("- {} {}", markdown_text(fact.text),
                          markdown_text(source_marks(catalogue, fact.sources))));
    }
  }
  if (!entry.sources.empty()) lines.insert(lines.end(), {"", "## Sources", ""});
  for (const Source* source : entry.sources) {
    lines.push_back(say("- **{}** {}", markdown_text(source->id), markdown_text(source->text)));
  }
  return as_text(lines, page);
}

std::string markdown_list(const Catalogue& catalogue, const Page& page) {
  Lines lines{"# Areas", ""};
  for (const Release& release : catalogue.releases) {
    lines.push_back(say("- **{}** {}: {}", release.id, markdown_text(release.name),
                        markdown_text(words_of(release))));
  }
  lines.insert(lines.end(), {"", "# Tools", ""});
  for (const Tool& tool : catalogue.tools) {
    lines.push_back(
        say("- **{}** {}: {}", tool.id, markdown_text(tool.name), markdown_text(words_of(tool))));
  }
  lines.insert(lines.end(), {"", "# Runs", ""});
  for (const Run& run : catalogue.runs) lines.push_back(say("- **{}**", run.id));
  lines.insert(lines.end(), {"", "# Also understood", ""});
  for (const OtherWords& other : other_words(catalogue)) {
    lines.push_back(say("- **{}** {}: {}", other.what, other.then, markdown_text(other.words)));
  }
  return as_text(lines, page);
}

std::string markdown_release(const Catalogue& catalogue, const Release& release,
                             std::span<const Rolled> times, const Page& page) {
  std::string svg;
  if (page.pictures) {
    const Picture picture = picture_of(catalogue, release);
    if (picture.figure != nullptr) {
      svg = markdown_svg(*picture.figure, *picture.tool, picture.lie, false);
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
                        markdown_text(areas_text(*digest.catalogue, session)),
                        markdown_text(one_line(session.note))));
  }
  const std::size_t more = digest.sessions - digest.latest.size();
  if (more > 0) lines.insert(lines.end(), {"", say("{} before that.", counted(more, "session"))});
}

void add_areas(Lines& lines, const HistoryDigest& digest) {
  lines.insert(lines.end(), {"", "| area | last | times | holds | mean pain | helped |",
                             "|---|---|--:|--:|---|--:|"});
  for (const AreaTotal& total : digest.areas) {
    lines.push_back(say("| {} | {} | {} | {} | {} | {} |",
                        markdown_text(name_of(*digest.catalogue, total)), iso_date(total.last),
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

void add_pain(Lines& lines, const HistoryDigest& digest) {
  const AreaCourse& course = *digest.course;
  for (const PainCourse& pain : course.pains) {
    lines.insert(lines.end(), {"", markdown_text(trend_text(digest, pain))});
  }
  if (!course.pains.empty()) add_pain_by_week(lines, course);
  if (!course.advice.empty()) {
    lines.insert(lines.end(), {"", say("**Care:** {}", markdown_text(course.advice))});
  }
}

/// The history of one area.
std::string markdown_course(const HistoryDigest& digest, const Page& page) {
  Lines lines{say("# {}: is it better?", markdown_text(course_title(digest))), "",
              say("{}: {}", long_date(digest.as_of), markdown_text(course_summary(digest)))};
  if (digest.sessions == 0) return as_text(lines, page);
  add_pain(lines, digest);
  for (const std::string& help : help_texts(digest)) {
    lines.insert(lines.end(), {"", markdown_text(help)});
  }
  lines.insert(lines.end(), {"", "| date | what | note |", "|---|---|---|"});
  for (const SessionRecord& part : digest.latest) {
    lines.push_back(say("| {} | {} | {} |", iso_date(part.date),
                        markdown_text(part_text(digest, part)),
                        markdown_text(one_line(part.note))));
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
