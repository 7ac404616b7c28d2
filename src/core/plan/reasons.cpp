#include <algorithm>
#include <bit>

#include "core/plan/stages.hpp"
#include "core/routine_text.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The catalogue's reason for doing `added` before `prepared`.
std::string_view preparation_reason(const Draft& draft, std::size_t added, std::size_t prepared) {
  const auto& preparations = draft.areas[prepared].entry->preparations;
  const auto found =
      std::ranges::find(preparations, draft.areas[added].release, &Preparation::release);
  return found->because;
}

std::size_t first_of(AreaBits bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

/// The areas of the plan that `added` prepares on that side.
AreaBits prepared_here(const Draft& draft, std::size_t added, Side side) {
  AreaBits bits = 0;
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    const DraftArea& area = draft.areas[i];
    if (area.comes() && area.coming().has(side)) bits |= bit(i);
  }
  return bits & draft.areas[added].prepares;
}

/// The first area wanted on that side which `added` prepares.
const DraftArea& first_wanted(const Draft& draft, std::size_t added, Side side) {
  std::size_t i = first_of(draft.areas[added].prepares);
  while ((draft.areas[added].prepares & bit(i)) == 0 || !draft.areas[i].wanted.has(side)) ++i;
  return draft.areas[i];
}

std::string why_instead(const DraftArea& missing, Side side) {
  const Release& release = *missing.entry;
  switch (missing.lost[index_of(side)].value_or(Reason::time)) {
    case Reason::pain:
      return say("Instead of the {}, which {} too painful to roll.", release.area,
                 agreeing(release, "is", "are"));
    case Reason::preparation:
      return say("Instead of the {}, whose preparation is too painful to roll.", release.area);
    case Reason::tool:
      return say("Instead of the {}, for which you have no tool.", release.area);
    case Reason::time:
      break;
  }
  return say("Instead of the {}, for which there is no time.", release.area);
}

std::string why_added(const Draft& draft, std::size_t area, Side side) {
  const AreaBits here = prepared_here(draft, area, side);
  const std::size_t prepared = first_of(here != 0 ? here : draft.areas[area].prepares);
  if (draft.areas[prepared].comes()) {
    return std::string(preparation_reason(draft, area, prepared));
  }
  return why_instead(first_wanted(draft, area, side), side);
}

std::string why_asked(const Draft& draft, std::size_t area, Side side, const Pain& pain) {
  const Release& release = *draft.areas[area].entry;
  std::string text = say("Because {} sore", agreeing(release, "it is", "they are"));
  if (pain.number) text += say(" ({} of 10)", *pain.number);
  const AreaBits prepared = prepared_here(draft, area, side);
  if (prepared != 0) {
    text += say("; {} the {}", agreeing(release, "it also prepares", "they also prepare"),
                draft.areas[first_of(prepared)].entry->area);
  }
  return text + ".";
}

std::string why_run(const Draft& draft, const DraftArea& area) {
  const Run& run = draft.catalogue.runs[*draft.request.run];
  const auto weight = std::ranges::find(area.entry->weights, *draft.request.run, &Weight::run);
  constexpr std::array<std::string_view, 4> loads{"little", "a little", "quite a bit", "hard"};
  const auto load = static_cast<std::size_t>(std::clamp(weight->weight, 0, 3));
  return say("The {} worked {} {}.", run.name, agreeing(*area.entry, "it", "them"), loads[load]);
}

/// "a lacrosse ball or a tennis ball"
std::string suited_tools(const Catalogue& catalogue, const Release& release) {
  std::vector<std::string> names;
  for (std::size_t tool = 0; tool < catalogue.tools.size(); ++tool) {
    if (std::ranges::find(release.tools, tool, &Fitness::tool) != release.tools.end()) {
      names.push_back(say("a {}", catalogue.tools[tool].name));
    }
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace

std::string why_here(const Draft& draft, std::size_t index, Side side) {
  const DraftArea& area = draft.areas[index];
  const auto& pain = area.pain[index_of(side)];
  if (pain) return why_asked(draft, index, side, *pain);
  if (area.role == Role::run) return why_run(draft, area);
  if (area.role == Role::rotation) {
    return say("{} turn today (nothing is sore).", agreeing(*area.entry, "Its", "Their"));
  }
  return why_added(draft, index, side);
}

std::string why_tool(const Pick& pick) {
  constexpr std::array<std::string_view, 4> fits{"best fit", "best fit", "good fit",
                                                 "the best you have for this"};
  std::string text(fits[static_cast<std::size_t>(std::clamp(pick.number, 0, 3))]);
  if (pick.tie == Pick::Tie::softer) text += ", softer";
  if (pick.tie == Pick::Tie::in_hand) text += ", in hand";
  if (!pick.fitness->note.empty()) text += say("; {}", pick.fitness->note);
  return text;
}

std::string why_left_out(const Draft& draft, std::size_t index, Reason reason) {
  const DraftArea& area = draft.areas[index];
  switch (reason) {
    case Reason::pain:
      return "Pain of 8 or more.";
    case Reason::preparation:
      return say("{} the {} first, and the pain there is too much to roll.",
                 agreeing(*area.entry, "It needs", "They need"),
                 draft.areas[area.held_back_by].entry->area);
    case Reason::tool:
      return say("None of your tools suits {}; {} would do.", agreeing(*area.entry, "it", "them"),
                 suited_tools(draft.catalogue, *area.entry));
    case Reason::time:
      break;
  }
  return say("{} {} more.", agreeing(*area.entry, "It needs", "They need"),
             duration_text(draft.smallest_addition(index, draft.present())));
}

}  // namespace rollplan
