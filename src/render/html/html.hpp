// Writes the parts of an HTML page. Each document in HTML is one file that loads nothing else.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/render.hpp"

namespace rollplan {

/// `text` to stand between tags or in an attribute: every character is shown, none is markup.
std::string html_text(std::string_view text);

/// An element that contains only `text`: `<p class="soft">text</p>` for "p" and "soft".
/// No attribute if `style_class` is empty, and nothing at all if `text` is.
std::string html_element(std::string_view name, std::string_view style_class,
                         std::string_view text);

/// A row of a table whose cells, "td" or "th", contain only texts.
std::string html_row(std::string_view name, const std::vector<std::string>& texts);

/// A heading and a table, whose rows are markup. Wide tables scroll by themselves, so that the
/// page never scrolls sideways.
std::string html_table(std::string_view heading, const std::vector<std::string>& columns,
                       const std::string& rows);

enum class PageScript { none, timer };

/// The whole page around the content of its `<main>`, which is markup. `title` is text.
std::string html_page(std::string_view title, std::string_view content, PageScript script);

// The documents.
std::string html_routine(const Routine& routine, const Page& page);
std::string html_list(const Catalogue& catalogue, const Page& page);
std::string html_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page);
std::string html_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string html_history(const HistoryDigest& digest, HistoryView view, const Page& page);
/// For a digest of one area.
std::string html_course(const HistoryDigest& digest);

}  // namespace rollplan
