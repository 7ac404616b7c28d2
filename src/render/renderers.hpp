// The functions behind the table of formats; one file each.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rollplan/render.hpp"

namespace rollplan {

std::string text_routine(const Routine& routine, const Page& page);
std::string text_list(const Catalogue& catalogue, const Page& page);
std::string text_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page);
std::string text_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string text_history(const HistoryDigest& digest, HistoryView view, const Page& page);

std::string plain_routine(const Routine& routine, const Page& page);
std::string plain_list(const Catalogue& catalogue, const Page& page);
std::string plain_release(const Catalogue& catalogue, const Release& release,
                          std::span<const Rolled> times, const Page& page);
std::string plain_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string plain_history(const HistoryDigest& digest, HistoryView view, const Page& page);

std::string markdown_routine(const Routine& routine, const Page& page);
std::string markdown_list(const Catalogue& catalogue, const Page& page);
std::string markdown_release(const Catalogue& catalogue, const Release& release,
                             std::span<const Rolled> times, const Page& page);
std::string markdown_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string markdown_history(const HistoryDigest& digest, HistoryView view, const Page& page);

std::string json_routine(const Routine& routine, const Page& page);
std::string json_list(const Catalogue& catalogue, const Page& page);
std::string json_release(const Catalogue& catalogue, const Release& release,
                         std::span<const Rolled> times, const Page& page);
std::string json_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);
std::string json_history(const HistoryDigest& digest, HistoryView view, const Page& page);

/// A session in the lists of `Format::sessions`.
std::string plain_session(const SessionRecord& session, std::string_view line, const Page& page);
std::string json_session_line(const SessionRecord& session, std::string_view line,
                              const Page& page);

}  // namespace rollplan
