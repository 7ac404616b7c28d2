#include "render/sheet_words.hpp"

#include <algorithm>
#include <utility>

#include "core/routine_text.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {

std::string sheet_title(const Routine& routine) {
  if (!routine.subject.empty()) return capitalised(routine.subject);
  return say("Today, {}{}{}", long_date(routine.date), routine.title.empty() ? "" : " - ",
             routine.title);
}

bool is_general(const Routine& routine, const Note& note) {
  if (note.release == nullptr) return true;
  const bool is_in_plan =
      std::ranges::find(routine.steps, note.release, &Step::release) != routine.steps.end();
  const bool is_left_out = std::ranges::find(routine.left_out, note.release, &LeftOut::release) !=
                           routine.left_out.end();
  return !is_in_plan && !(note.kind == NoteKind::info && is_left_out);
}

std::vector<AreaBlock> area_blocks(const Routine& routine) {
  std::vector<AreaBlock> blocks;
  Seconds clock{};
  for (const Step& step : routine.steps) {
    if (blocks.empty() || blocks.back().steps.front()->area != step.area) {
      blocks.push_back(AreaBlock{{}, clock});
    }
    blocks.back().steps.push_back(&step);
    clock += length_of(step);
  }
  return blocks;
}

std::string side_of(const AreaBlock& block) {
  if (block.steps.size() == 2) return say("{} first", id_of(block.steps.front()->side));
  return say("{} only", id_of(block.steps.front()->side));
}

const Cue* first_cue(const Step& step, CueKind kind) {
  const auto found = std::ranges::find(step.cues, kind, &Cue::kind);
  return found == step.cues.end() ? nullptr : &*found;
}

std::string cycle_text(const Step& step) {
  const Cue* const roll = first_cue(step, CueKind::roll);
  const Cue* const hold = first_cue(step, CueKind::hold);
  if (roll == nullptr || hold == nullptr) return {};
  return say("Roll back and forth for {} s to find the sore spot, then hold {} s.",
             roll->length.count(), hold->length.count());
}

std::string hold_text(const Step& step) {
  const Cue* const hold = first_cue(step, CueKind::hold);
  return hold == nullptr ? std::string() : hold->text;
}

std::string drive_text(const std::string& words) {
  std::size_t end = words.rfind(" Next: ");
  if (end == std::string::npos) end = words.rfind(say(" {}", no_next_words));
  return words.substr(0, end);
}

std::vector<std::string> room_for_pain(const Routine& routine) {
  std::vector<std::string> rooms;
  rooms.reserve(routine.asked.size());
  for (const AskedArea& asked : routine.asked) {
    const auto is_rolled = [&](const Step& step) {
      return step.release == asked.release && (asked.side == Side::both || step.side == asked.side);
    };
    if (std::ranges::none_of(routine.steps, is_rolled)) continue;
    const std::string side = asked.side == Side::both ? "" : say(" ({})", id_of(asked.side));
    rooms.push_back(say("{}{} before ___ after ___", asked.release->area, side));
  }
  return rooms;
}

std::string common_text(const Routine& routine, std::string (*text_of)(const Step&)) {
  std::string common;
  for (const Step& step : routine.steps) {
    std::string text = text_of(step);
    if (&step != routine.steps.data() && text != common) return {};
    common = std::move(text);
  }
  return common;
}

}  // namespace rollplan
