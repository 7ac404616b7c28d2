// Writes the catalogue as text: the list, a release, a tool.

#include "render/entry_text.hpp"
#include "render/figure.hpp"
#include "render/layout.hpp"
#include "render/renderers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t heading_width = 12;

/// The picture in Braille under its own heading.
Lines picture_lines(const Picture& picture, const Page& page) {
  if (!page.pictures || picture.figure == nullptr) return {};
  const Lines rows = figure_braille(*picture.figure, picture.tool->size, false);
  Lines lines = Paragraph()
                    .add(say("with the {}", picture.tool->name))
                    .lines(page, padded("Picture", heading_width), heading_width, Style::label);
  for (const std::string& row : rows) lines.push_back(std::string(heading_width, ' ') + row);
  return lines;
}

std::string text_entry(const Catalogue& catalogue, const Entry& entry, const Page& page,
                       const Picture& picture = {}) {
  Pages pages(page);
  Lines head = Paragraph().add(entry.title, Style::title).lines(page);
  append(head, Paragraph().add("Also:", Style::label).add(entry.words, Style::faint).lines(page));
  pages.add(std::move(head));
  for (const Section& section : entry.sections) {
    Lines lines;
    std::string first = padded(section.heading, heading_width);
    for (const Fact& fact : section.facts) {
      Paragraph paragraph;
      paragraph.add(fact.text, section.heading == "Care" ? Style::caution : Style::plain);
      paragraph.add(source_marks(catalogue, fact.sources), Style::faint);
      append(lines, paragraph.lines(page, first, heading_width, Style::label));
      first = std::string(heading_width, ' ');
    }
    if (section.heading == "Lie") {
      if (Lines drawn = picture_lines(picture, page); !drawn.empty()) pages.add(std::move(drawn));
    }
    pages.add(std::move(lines), section.heading == "Muscles" || section.heading == "Lately" ||
                                    section.heading == "Lie" || section.heading == "About");
  }
  for (const Source* source : entry.sources) {
    Paragraph paragraph;
    paragraph.add(say("[{}]", source->id), Style::faint).add(source->text, Style::faint);
    pages.add(paragraph.lines(page, "", 2), source == entry.sources.front());
  }
  return pages.text();
}

/// A row of the list: id, name, words. If the page is too narrow for columns, it is running text.
Lines row(const Page& page, std::string_view id, std::string_view name, const std::string& words) {
  constexpr std::size_t id_width = 16;
  constexpr std::size_t name_width = 26;
  constexpr std::size_t least_words = 20;
  Paragraph paragraph;
  const bool fits = id_width + name_width + least_words <= page.width;
  if (fits && columns(id) < id_width && columns(name) < name_width) {
    paragraph.add(words, Style::faint);
    return paragraph.lines(page, padded(id, id_width) + padded(name, name_width),
                           id_width + name_width, Style::label);
  }
  paragraph.add(id, Style::label).add(name, Style::label).add(words, Style::faint);
  return paragraph.lines(page, "", fits ? id_width : 2);
}

/// Whether no release stands before one that prepares it.
bool is_order_of_routines(const Catalogue& catalogue) {
  for (ReleaseIndex i = 0; i < catalogue.releases.size(); ++i) {
    for (const Preparation& preparation : catalogue.releases[i].preparations) {
      if (preparation.release > i) return false;
    }
  }
  return true;
}

}  // namespace

std::string text_list(const Catalogue& catalogue, const Page& page) {
  Pages pages(page);
  pages.add(Paragraph()
                .add("Areas,", Style::title)
                .add(is_order_of_routines(catalogue)
                         ? "in the order you roll them"
                         : "in the catalogue's order; preparations are rolled first")
                .lines(page));
  for (const Release& release : catalogue.releases) {
    pages.add(row(page, release.id, release.name, words_of(release)), false);
  }
  pages.add(Paragraph().add("Tools", Style::title).lines(page));
  for (const Tool& tool : catalogue.tools) {
    pages.add(row(page, tool.id, tool.name, words_of(tool)), false);
  }
  if (!catalogue.runs.empty()) {
    const std::string runs = comma_listed(catalogue.runs, &Run::id);
    pages.add(Paragraph().add("Runs", Style::title).add(runs).lines(page));
  }
  pages.add(Paragraph()
                .add("Also understood,", Style::title)
                .add("some of the other words, and what they lead to")
                .lines(page));
  for (const OtherWords& other : other_words(catalogue)) {
    pages.add(row(page, other.what, other.then, other.words), false);
  }
  return pages.text();
}

std::string text_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page) {
  return text_entry(catalogue, entry_of(catalogue, release, times), page,
                    picture_of(catalogue, release));
}

std::string text_tool(const Catalogue& catalogue, const Tool& tool, const Page& page) {
  return text_entry(catalogue, entry_of(catalogue, tool), page);
}

}  // namespace rollplan
