// The formats, one source file each, and the parts of the text format, which has several files.
#pragma once

#include <span>
#include <string>

#include "render/layout.hpp"

namespace rollplan {

extern const Format plain_format, markdown_format, html_format, json_format;

std::string text_routine(const Routine& routine, const Page& page);
std::string text_list(const Catalogue& catalogue, const Page& page);
std::string text_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page);
std::string text_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string text_history(const HistoryDigest& digest, HistoryView view, const Page& page);
/// For a digest of one area.
std::string text_course(const HistoryDigest& digest, const Page& page);

// Parts of a routine that a live session shows too: date, length, areas and tools; the catalogue's
// stop lines; what was left out.
Lines head_lines(const Routine& routine, const std::string& length, const Page& page);
Lines stop_lines(const Routine& routine, const Page& page);
Lines left_out_lines(const Routine& routine, const Page& page);

}  // namespace rollplan
