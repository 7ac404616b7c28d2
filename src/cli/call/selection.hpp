// Turns options into a request, for `today` and all commands with the same options.
#pragma once

#include "cli/context.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// Reads the request. Throws Error(usage), which names the option or variable, says what was
/// expected and what to do. If `--run` names a run file, reads that too: `Request::ran` then
/// describes the run. Throws Error(data) or Error(io) if the file cannot be used.
Request read_request(const Context& context, const Catalogue& catalogue);

/// Plans the request with the recent history. Throws Error(io).
Routine planned(const Context& context, const Catalogue& catalogue, const Request& request);

/// The heading of `--title`; empty without it. Throws Error(usage) if it cannot head a sheet.
std::string chosen_title(const Arguments& arguments);

/// The answer to scripts.
Exit exit_of(Verdict verdict);

/// The day of `--date`, or today. Throws Error(usage).
Date chosen_date(const Context& context);

/// The interval that `--every` names, such as `2d` or `1w`; two days by default. Throws
/// Error(usage).
std::chrono::days chosen_interval(const Arguments& arguments);

/// The day of `--date` for something already done: not in the future and not before 1900. Throws
/// Error(usage).
Date day_done(const Context& context);

/// Parses the value of an option, a variable or a key of the configuration. Each throws an Error of
/// the setting's kind, which says where the value comes from.
std::vector<ToolIndex> parse_tools(const Setting& setting, const Catalogue& catalogue);
Level parse_level(const Setting& setting);
RunIndex parse_run(const Setting& setting, const Catalogue& catalogue);

/// The call without one option, so that a hint can add that option with another value.
std::string call_without(const Arguments& arguments, Option left_out);

/// The items of all values of `--sore`, or of a similar option, as typed.
std::vector<Sore> parse_sore(const Catalogue& catalogue, const Arguments& arguments, Option option);

}  // namespace rollplan
