// The style and the script of every page, and the base64 of their SHA-256. The build makes
// them from data/page.
#pragma once

#include <string_view>

namespace rollplan {

extern const std::string_view page_style, page_style_hash;
extern const std::string_view page_script, page_script_hash;

}  // namespace rollplan
