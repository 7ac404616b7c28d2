// The words for routines and sessions that all commands and formats share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The word for a singular or for a plural verb, as the area's name needs.
inline std::string_view agreeing(const Release& release, std::string_view singular,
                                 std::string_view plural) {
  return release.plural ? plural : singular;
}

/// Whether the note answers a phrase of --sore that has no routine.
inline bool is_answer(const Note& note) {
  return note.kind == NoteKind::caution && note.release == nullptr;
}

/// "Calves, left"; "Calves" if both sides are meant.
std::string area_and_side(const Release& release, Side side);

/// The advice for a side with pain of 8 or more.
std::string no_pressure_text(const Release& release, Side side);

/// "Lighter: more weight on your feet. Stronger: ..."; empty if the step has no hints.
std::string pressure_hints(const Step& step);

/// Announces the next area, in the last cue of the one before: "Next: glutes, foam roller."
std::string next_words(const Release& next, const Tool& tool);
/// The same at the end of the routine.
inline constexpr std::string_view no_next_words = "That was the last one.";

/// The last words of the routine, which differ before and after a run.
const Statement& closing_of(const Routine& routine);

/// The areas of the steps, each once, in order: "glutes", "IT band".
std::vector<std::string> areas_of(const Routine& routine);

/// The same, with the side if there is only one: "calves, left", or "calves, right only" if the
/// left was wanted too but is left out.
std::vector<std::string> sided_areas(const Routine& routine);

/// Only the areas asked for, in the order of the call; all areas if none of those is in the plan.
std::vector<std::string> asked_areas(const Routine& routine);

/// In one line: "glutes, calves", "glutes; calves, left".
std::string area_line(const std::vector<std::string>& sided_areas);

/// The tools to fetch, each once, in the order in which they are used.
std::vector<std::string> tools_of(const Routine& routine);

/// "calves" for a release of the catalogue; otherwise its id, made safe to show.
std::string area_name(const Catalogue& catalogue, std::string_view release);

/// "pain 6 to 3", "pain 6 before", "pain 3 after", or nothing.
std::string pain_text(std::optional<int> before, std::optional<int> after);

/// "calves, left, pain 6 to 3"
std::string area_text(const Catalogue& catalogue, const AreaDone& area);

/// "calves, left, pain 6 to 3; glutes; 12:00 on 2026-11-22"
std::string session_text(const Catalogue& catalogue, const SessionRecord& session);

}  // namespace rollplan
