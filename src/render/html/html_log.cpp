#include "render/html/html_log.hpp"

#include <algorithm>
#include <vector>

#include "core/routine_text.hpp"
#include "render/html/html.hpp"
#include "render/sheet_words.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The areas that the session was for: those asked for, otherwise all areas, without a pain.
std::vector<AskedArea> areas_to_log(const Routine& routine) {
  std::vector<AskedArea> areas;
  for (const AskedArea& asked : routine.asked) {
    if (std::ranges::find(routine.steps, asked.release, &Step::release) != routine.steps.end()) {
      areas.push_back(asked);
    }
  }
  if (!areas.empty()) return areas;
  for (const Step& step : routine.steps) {
    if (std::ranges::find(areas, step.release, &AskedArea::release) != areas.end()) continue;
    areas.push_back(AskedArea{step.release, Side::both, {}});
  }
  return areas;
}

std::string typed(const AskedArea& area) {
  const std::string side = area.side == Side::both ? "" : say(":{}", id_of(area.side));
  return say("{}{}", area.release->id, side);
}

std::string with_pain_before(const AskedArea& area) {
  return area.pain ? say("{}={}", typed(area), *area.pain) : typed(area) + "=_";
}

std::string with_pain_after(const AskedArea& area) {
  return typed(area) + "=_";
}

/// Separated by commas without blanks, so that a shell takes them as one argument.
std::string in_one_word(const std::vector<AskedArea>& areas,
                        std::string (*text_of)(const AskedArea&)) {
  return joined(areas, ",", ",", text_of);
}

/// The command in pieces, so that lines only break between options. The script replaces the time.
std::string command_of(const Routine& routine) {
  const std::vector<AskedArea> areas = areas_to_log(routine);
  const bool asks_for_pain = !routine.asked.empty();
  const std::string before = in_one_word(areas, asks_for_pain ? with_pain_before : typed);
  std::string command = say("rollplan log <span>--sore {}</span>", html_text(before));
  if (asks_for_pain) {
    command += say(" <span>--after {}</span>", html_text(in_one_word(areas, with_pain_after)));
  }
  return command + say(" <span>--time <span id=\"spent\">{}</span></span> <span>--date {}</span>",
                       duration_text(length_of(routine)), iso_date(routine.date));
}

}  // namespace

std::string log_section(const Routine& routine) {
  std::string text =
      "<section id=\"end\" tabindex=\"-1\">\n<h2>Afterwards</h2>\n"
      "<p class=\"screen\">To save this session, type at your computer";
  if (!routine.asked.empty()) {
    text += ", and replace each _ with the pain from 0 to 10, before and after";
  }
  text += say(":</p>\n<p class=\"screen\"><code>{}</code></p>\n", command_of(routine));
  const std::vector<std::string> rooms = room_for_pain(routine);
  if (!rooms.empty()) {
    text += html_element("p", "paper", say("Pain 0-10: {}", joined(rooms, "; ", "; ")));
  }
  return text + "</section>\n";
}

}  // namespace rollplan
