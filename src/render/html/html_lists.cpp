// The catalogue and its entries as pages, to look things up on the phone.
#include "render/entry_text.hpp"
#include "render/figure.hpp"
#include "render/html/html.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string row(std::string_view id, std::string_view name, std::string_view words) {
  return say("<dt>{} <code>{}</code></dt>\n<dd>{}</dd>\n", html_text(name), html_text(id),
             html_text(words));
}

std::string entry_page(const Catalogue& catalogue, const Entry& entry,
                       const std::string& picture = "") {
  std::string text = html_element("h1", "", entry.title) + picture;
  text += html_element("p", "soft", say("Also: {}", entry.words));
  for (const Section& section : entry.sections) {
    text += html_element("h2", "", section.heading) + "<ul>\n";
    for (const Fact& fact : section.facts) {
      text += say("<li>{} <small>{}</small></li>\n", html_text(fact.text),
                  html_text(source_marks(catalogue, fact.sources)));
    }
    text += "</ul>\n";
  }
  if (!entry.sources.empty()) text += "<h2>Sources</h2>\n<dl>\n";
  for (const Source* source : entry.sources) {
    text += say("<dt>{}</dt>\n<dd>{}</dd>\n", html_text(source->id), html_text(source->text));
  }
  if (!entry.sources.empty()) text += "</dl>\n";
  return html_page(entry.title, text, PageScript::none);
}

}  // namespace

std::string html_list(const Catalogue& catalogue, const Page& /*page*/) {
  std::string text = "<h1>What rollplan knows</h1>\n<h2>Areas</h2>\n<dl>\n";
  for (const Release& release : catalogue.releases) {
    text += row(release.id, release.name, words_of(release));
  }
  text += "</dl>\n<h2>Tools</h2>\n<dl>\n";
  for (const Tool& tool : catalogue.tools) text += row(tool.id, tool.name, words_of(tool));
  text += "</dl>\n<h2>Runs</h2>\n<ul>\n";
  for (const Run& run : catalogue.runs) text += html_element("li", "", run.id);
  text += "</ul>\n<h2>Also understood</h2>\n<dl>\n";
  for (const OtherWords& other : other_words(catalogue)) {
    text += say("<dt>{}: {}</dt>\n<dd>{}</dd>\n", html_text(other.what), html_text(other.then),
                html_text(other.words));
  }
  return html_page("Areas and tools - rollplan", text + "</dl>\n", PageScript::none);
}

std::string html_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& /*page*/) {
  const Picture picture = picture_of(catalogue, release);
  std::string svg;
  if (picture.figure != nullptr) {
    svg = figure_svg(*picture.figure, picture.tool->size, picture.lie, false) + '\n';
  }
  return entry_page(catalogue, entry_of(catalogue, release, times), svg);
}

std::string html_tool(const Catalogue& catalogue, const Tool& tool, const Page& /*page*/) {
  return entry_page(catalogue, entry_of(catalogue, tool));
}

}  // namespace rollplan
