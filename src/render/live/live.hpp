// The output of a live session. Pure functions turn the session into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/render.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// Below this size the display is one line.
inline constexpr std::size_t least_live_columns = 45;
inline constexpr std::size_t least_live_rows = 5;

/// The display: five lines, or one. It has more lines while it explains the keys and there is room,
/// or while a picture shows the position. No line is wider than `columns` - 1, so that no terminal
/// wraps it, and there are never more than `rows` lines.
std::vector<std::string> live_display(const Timeline& timeline, const SessionState& state,
                                      Moment now, std::size_t columns, std::size_t rows,
                                      const Page& page);

/// The text before the first question: date and length, the tools to fetch and the position to
/// take, from the cue `from` on; all notes except the advice on tools; what was left out; the stop
/// rules. Lines are wrapped to the page, and the text ends with an end of line.
std::string live_intro(const Timeline& timeline, std::size_t from, const Page& page);

/// The changes after an answer: the whole new routine if its steps differ, otherwise only the new
/// notes, if there are any.
std::string live_change(const Routine& before, const Routine& after, const Page& page);

/// "Done: glutes, both sides, lacrosse ball - 4 holds, 2:38": the line that stays in the scrollback
/// after an area. At most as wide as the page, without an end of line. `area` counts from 0.
std::string live_area_done(const Timeline& timeline, const SessionState& state, std::size_t area,
                           const Page& page);

/// The summary: what was done, how long it took, pain before and after, what helped,
/// and whether the session was left early. Ends with an end of line.
std::string live_summary(const Timeline& timeline, const SessionRecord& record, bool is_done,
                         const Page& page);

/// A cue as one line for output without a display: moment, state word, area and side, tool,
/// seconds, text. Without an end of line.
std::string live_cue_line(const Timeline& timeline, std::size_t cue, const Page& page);

/// The words to speak, without abbreviations and with units in full. The first cue of its kind in a
/// step is spoken in full, later ones briefly. Never starts with a dash, because a program would
/// take that for an option.
std::string live_spoken(const Timeline& timeline, std::size_t cue);

/// Newline-delimited JSON, `rollplan.live/1`. Each object is one line (the caller adds the end of
/// line) with an `event`: begin (the routine's total, its safety texts), cue, paused, resumed,
/// left, done.
std::string live_begin_json(const Timeline& timeline);
/// The only object if there is nothing to follow because the routine is refused or empty; has the
/// notes.
std::string live_no_routine_json(const Routine& routine);
std::string live_cue_json(const Timeline& timeline, std::size_t cue);
/// `event` is one of paused, resumed, left, done.
std::string live_event_json(const Timeline& timeline, const SessionState& state,
                            std::string_view event, Moment now);

}  // namespace rollplan
