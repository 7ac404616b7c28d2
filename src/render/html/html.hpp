// Writes the parts of an HTML page. Each document is one file that loads nothing else.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/render.hpp"

namespace rollplan {

/// `text` for use between tags or in an attribute. Every character is shown; none counts as markup.
std::string html_text(std::string_view text);

/// An element that contains only `text`: `<p class="soft">text</p>` for "p" and "soft". If
/// `style_class` is empty, there is no attribute; if `text` is empty, there is no element.
std::string html_element(std::string_view name, std::string_view style_class,
                         std::string_view text);

/// A row of a table. Its cells, "td" or "th", contain only text.
std::string html_row(std::string_view name, const std::vector<std::string>& texts);

/// A heading and a table with rows of markup. A wide table scrolls by itself, so the page never
/// scrolls sideways.
std::string html_table(std::string_view heading, const std::vector<std::string>& columns,
                       const std::string& rows);

/// The latest sessions of a history, each with its date, what was done, and the note; then how many
/// came before. A list fits a phone better than a table.
std::string html_sessions(const HistoryDigest& digest,
                          const std::function<std::string(const SessionRecord&)>& what_of);

enum class PageScript { none, timer };

/// The whole page around the content of `<main>`, which is markup. `title` is text.
std::string html_page(std::string_view title, std::string_view content, PageScript script);

// The documents, each as a whole page.
std::string html_routine(const Routine& routine, const Page& page);
std::string html_list(const Catalogue& catalogue, const Page& page);
std::string html_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page);
std::string html_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string html_history(const HistoryDigest& digest, HistoryView view, const Page& page);
/// For a digest of one area.
std::string html_course(const HistoryDigest& digest);

}  // namespace rollplan
