#include <array>

#include "render/renderers.hpp"

namespace rollplan {

std::span<const Format> formats() {
  static constexpr std::array<Format, 4> all{
      {{"text", text_routine, text_list, text_release, text_tool},
       {"plain", plain_routine, plain_list, plain_release, plain_tool},
       {"markdown", markdown_routine, markdown_list, markdown_release, markdown_tool},
       {"json", json_routine, json_list, json_release, json_tool}}};
  return all;
}

}  // namespace rollplan
