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

/// An empty place for --helped. Names what to write there for each area of the page, in their order
/// and separated by blanks; a hyphen for an area that the command does not log.
std::string helped_of(const Routine& routine, const std::vector<AskedArea>& logged) {
  const auto name = [&](const AreaBlock& block) -> std::string {
    const Release* const release = block.steps.front()->release;
    const auto area = std::ranges::find(logged, release, &AskedArea::release);
    if (area == logged.end()) return "-";
    const bool has_more = std::ranges::count(logged, release, &AskedArea::release) > 1;
    return has_more ? std::string(release->id) : typed(*area);
  };
  return say("<span id=\"helped\" data-areas=\"{}\"></span>",
             html_text(joined(area_blocks(routine), " ", " ", name)));
}

/// The command in pieces, so that lines only break between options. The script replaces the time
/// and fills in what helped.
std::string command_of(const Routine& routine) {
  const std::vector<AskedArea> areas = areas_to_log(routine);
  const bool asks_for_pain = !routine.asked.empty();
  const std::string before = in_one_word(areas, asks_for_pain ? with_pain_before : typed);
  std::string command = say("rollplan log <span>--sore {}</span>", html_text(before));
  if (asks_for_pain) {
    command += say(" <span>--after {}</span>", html_text(in_one_word(areas, with_pain_after)));
  }
  command += helped_of(routine, areas);
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
