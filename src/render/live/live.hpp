// The output of a live session: pure functions from the session to lines.
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

/// The display: five lines (more while the keys are explained and there is room, or while a
/// picture shows the position), or one. None is wider than `columns` - 1, so that no terminal wraps
/// it; never more lines than `rows`.
std::vector<std::string> live_display(const Timeline& timeline, const SessionState& state,
                                      Moment now, std::size_t columns, std::size_t rows,
                                      const Page& page);

/// Before the first question: date and length, what to fetch and the position to
/// take, from the cue `from` on; all notes but the advice on tools, what was left
/// out, and the stop rules. Lines wrapped to the page; ends with an end of line.
std::string live_intro(const Timeline& timeline, std::size_t from, const Page& page);

/// The changes after an answer: the whole new routine if its steps differ, otherwise the
/// new notes, which may be empty.
std::string live_change(const Routine& before, const Routine& after, const Page& page);

/// "Done: glutes, both sides, lacrosse ball - 4 holds, 2:38": the line that
/// stays in the scrollback after an area, a line of at most the page's width and
/// without its end. `area` counts from 0.
std::string live_area_done(const Timeline& timeline, const SessionState& state, std::size_t area,
                           const Page& page);

/// The summary: what was done, how long it took, pain before and after, what helped,
/// and whether the session was left early. Ends with an end of line.
std::string live_summary(const Timeline& timeline, const SessionRecord& record, bool is_done,
                         const Page& page);

/// A cue as one line, without a display and without its end: moment, state word,
/// area and side, tool, seconds, text.
std::string live_cue_line(const Timeline& timeline, std::size_t cue, const Page& page);

/// The words to speak: no abbreviations, units in full. The first cue of its kind in a step
/// is spoken in full, later ones briefly. Never starts with a dash, so that no program takes
/// it for an option.
std::string live_spoken(const Timeline& timeline, std::size_t cue);

/// Newline-delimited JSON, `rollplan.live/1`: one object a line (the caller adds
/// the line end), with an `event`: begin (the routine's total, its safety texts),
/// cue, paused, resumed, left, done.
std::string live_begin_json(const Timeline& timeline);
/// The only object if there is nothing to follow: refused or empty, with the notes.
std::string live_no_routine_json(const Routine& routine);
std::string live_cue_json(const Timeline& timeline, std::size_t cue);
/// `event` is one of paused, resumed, left, done.
std::string live_event_json(const Timeline& timeline, const SessionState& state,
                            std::string_view event, Moment now);

}  // namespace rollplan
