// From words to a request: the options that `today` and its kin share.
#pragma once

#include "cli/context.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// Throws Error(usage) that names the option or variable, what was expected, and the way out.
/// Reads the run file that `--run` names, if it names one; throws its Error(data) or Error(io).
/// `Request::ran` then describes that run.
Request read_request(const Context& context, const Catalogue& catalogue);

/// The routine for it, with the history in mind. Throws Error(io).
Routine planned(const Context& context, const Catalogue& catalogue, const Request& request);

/// The heading of `--title`; empty without it. Throws Error(usage) if it cannot head a sheet.
std::string chosen_title(const Arguments& arguments);

/// The answer to scripts.
Exit exit_of(Verdict verdict);

/// The day of `--date`, or today. Throws Error(usage).
Date chosen_date(const Context& context);

/// How often, by `--every`: `2d`, `1w`; two days without it. Throws Error(usage).
std::chrono::days chosen_interval(const Arguments& arguments);

/// The day of `--date` for something done: neither to come nor before 1900. Throws Error(usage).
Date day_done(const Context& context);

/// The value of an option, a variable or a key of the configuration. Each throws an
/// Error of the setting's kind that names where it comes from.
std::vector<ToolIndex> parse_tools(const Setting& setting, const Catalogue& catalogue);
Level parse_level(const Setting& setting);
RunIndex parse_run(const Setting& setting, const Catalogue& catalogue);

/// The call without one of its options, to be typed again with another value for it.
std::string call_without(const Arguments& arguments, Option left_out);

/// The items of all values of `--sore`, or of an option like it, as typed.
std::vector<Sore> parse_sore(const Catalogue& catalogue, const Arguments& arguments, Option option);

}  // namespace rollplan
