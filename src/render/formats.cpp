#include <algorithm>
#include <array>

#include "render/renderers.hpp"
#include "rollplan/render.hpp"

namespace rollplan {

std::span<const Format> formats() {
  static const std::array all{
      Format{"text", text_routine, text_list, text_release, text_tool, text_history}, plain_format,
      markdown_format, html_format, json_format};
  return all;
}

const Format* format_named(std::string_view id) {
  const auto all = formats();
  const auto found = std::ranges::find(all, id, &Format::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace rollplan
