// The style and the script of every page, and their SHA-256 in base64. The build generates them
// from data/page.
#pragma once

#include <string_view>

namespace rollplan {

extern const std::string_view page_style, page_style_hash;
extern const std::string_view page_script, page_script_hash;

}  // namespace rollplan
