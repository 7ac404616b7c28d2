#include <algorithm>
#include <array>

#include "render/renderers.hpp"
#include "rollplan/render.hpp"

namespace rollplan {
namespace {

constexpr SessionList plain_sessions{"", "", "", "", plain_session};
constexpr SessionList json_sessions{"[\n", ",\n", "\n]\n", "[]\n", json_session_line};

}  // namespace

std::span<const Format> formats() {
  static constexpr std::array<Format, 4> all{
      {{"text", text_routine, text_list, text_release, text_tool, text_history, nullptr},
       {"plain", plain_routine, plain_list, plain_release, plain_tool, plain_history,
        &plain_sessions},
       {"markdown", markdown_routine, markdown_list, markdown_release, markdown_tool,
        markdown_history, nullptr},
       {"json", json_routine, json_list, json_release, json_tool, json_history, &json_sessions}}};
  return all;
}

const Format* format_named(std::string_view id) {
  const auto all = formats();
  const auto found = std::ranges::find(all, id, &Format::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace rollplan
