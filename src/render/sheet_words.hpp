// The words on a printed sheet about the areas of a routine.
#pragma once

#include <string>
#include <vector>

#include "rollplan/routine.hpp"

namespace rollplan {

/// "Today, Sunday 22 November 2026 - Anna, week 3", or "Knee" if the routine answers about a
/// subject. With a title of the user's, the first word is always "Today", because printers guess
/// the type of a text from its first letters.
std::string sheet_title(const Routine& routine);

/// Whether no area on the sheet shows this note.
bool is_general(const Routine& routine, const Note& note);

/// The steps of one area with the moment at which they start.
struct AreaBlock {
  std::vector<const Step*> steps;
  Seconds starts{};
};

std::vector<AreaBlock> area_blocks(const Routine& routine);

/// "left first", "right only".
std::string side_of(const AreaBlock& block);

/// The first cue of that kind; null if there is none.
const Cue* first_cue(const Step& step, CueKind kind);

/// "Roll back and forth for 20 s to find the sore spot, then hold 10 s."
std::string cycle_text(const Step& step);

/// The instruction for a hold.
std::string hold_text(const Step& step);

/// The words of a test drive, without the next area: the sheet shows that on the next line.
std::string drive_text(const std::string& words);

/// "calves (left) before ___ after ___" for every area of the plan that was asked for: room to
/// write down the pain.
std::vector<std::string> room_for_pain(const Routine& routine);

/// The text that `text_of` returns for every step; empty if the steps differ.
std::string common_text(const Routine& routine, std::string (*text_of)(const Step&));

}  // namespace rollplan
