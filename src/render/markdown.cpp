// Markdown, for notes and issue trackers.
#include "render/markdown.hpp"

#include "core/routine_text.hpp"
#include "render/entry_text.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

namespace {

class RoutinePage {
 public:
  explicit RoutinePage(const Routine& routine) : routine_(routine) {}

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
    if (!routine_.steps.empty()) paragraph(escaped(routine_.catalogue->closing.text));
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
    paragraph(say("{} Tool: {}.", escaped(step.because), step.tool_because));
    for (const Note& note : routine_.notes) {
      if (note.release == step.release && note.kind != NoteKind::safety) {
        paragraph(say("*{}*", escaped(note.text)));
      }
    }
    lines_.emplace_back();
  }

  void left_out() {
    for (const LeftOut& item : routine_.left_out) {
      paragraph(say("Left out: {}. {}", escaped(area_and_side(*item.release, item.side)),
                    escaped(item.because)));
    }
  }

  const Routine& routine_;
  Lines lines_;
};

std::string markdown_entry(const Catalogue& catalogue, const Entry& entry, const Page& page) {
  Lines lines{"# " + escaped(entry.title), "", "Also: " + escaped(entry.words)};
  for (const Section& section : entry.sections) {
    lines.insert(lines.end(), {"", "## " + section.heading, ""});
    for (const Statement& statement : section.statements) {
      lines.push_back(say("- {} {}", escaped(statement.text),
                          escaped(source_marks(catalogue, statement.sources))));
    }
  }
  if (!entry.sources.empty()) lines.insert(lines.end(), {"", "## Sources", ""});
  for (const Source* source : entry.sources) {
    lines.push_back(say("- **{}** {}", escaped(source->id), escaped(source->text)));
  }
  return as_text(lines, page);
}

}  // namespace

std::string markdown_routine(const Routine& routine, const Page& page) {
  return as_text(RoutinePage(routine).lines(), page);
}

std::string markdown_list(const Catalogue& catalogue, const Page& page) {
  Lines lines{"# Areas", ""};
  for (const Release& release : catalogue.releases) {
    std::vector<std::string> words;
    for (const Word& word : release.words) words.emplace_back(word.text);
    lines.push_back(
        say("- **{}** {}: {}", release.id, escaped(release.name), escaped(comma_listed(words))));
  }
  lines.insert(lines.end(), {"", "# Tools", ""});
  for (const Tool& tool : catalogue.tools) {
    const std::vector<std::string> words(tool.words.begin(), tool.words.end());
    lines.push_back(
        say("- **{}** {}: {}", tool.id, escaped(tool.name), escaped(comma_listed(words))));
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
  return markdown_entry(catalogue, entry_of(catalogue, release, times), page);
}

std::string markdown_tool(const Catalogue& catalogue, const Tool& tool, const Page& page) {
  return markdown_entry(catalogue, entry_of(catalogue, tool), page);
}

}  // namespace rollplan
