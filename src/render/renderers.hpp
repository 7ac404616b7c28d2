// The functions behind the table of formats; one file each.
#pragma once

#include <string>

#include "rollplan/render.hpp"

namespace rollplan {

std::string text_routine(const Routine& routine, const Page& page);
std::string text_list(const Catalogue& catalogue, const Page& page);
std::string text_release(const Catalogue& catalogue, const Release& release, const Page& page);
std::string text_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);

std::string plain_routine(const Routine& routine, const Page& page);
std::string plain_list(const Catalogue& catalogue, const Page& page);
std::string plain_release(const Catalogue& catalogue, const Release& release, const Page& page);
std::string plain_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);

std::string markdown_routine(const Routine& routine, const Page& page);
std::string markdown_list(const Catalogue& catalogue, const Page& page);
std::string markdown_release(const Catalogue& catalogue, const Release& release, const Page& page);
std::string markdown_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);

std::string json_routine(const Routine& routine, const Page& page);
std::string json_list(const Catalogue& catalogue, const Page& page);
std::string json_release(const Catalogue& catalogue, const Release& release, const Page& page);
std::string json_tool(const Catalogue& catalogue, const Tool& tool, const Page& page);

}  // namespace rollplan
