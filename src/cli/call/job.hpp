// The commands that a reminder runs, with all that the call says in them.
#pragma once

#include "cli/call/selection.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// Throws Error(usage) if `value` has characters that no scheduler's file may contain.
void expect_writable(std::string_view what, std::string_view value);

/// The program of `--notify` and its arguments, by its absolute path if a scheduler would not
/// find it; empty without that option. Throws Error(usage).
Command chosen_notifier(const Context& context);

/// The words of the call of `today` behind the program, without what only the job needs.
std::vector<std::string> routine_words(const Context& context, const Request& request,
                                       bool with_level);

/// A job that runs these words. Throws Error(usage).
Job job_of(const Context& context, std::vector<std::string> words);

/// The call of `remind` for the newest run in that folder, with all else that this call asks
/// for. Throws Error(usage).
Command follow_up_command(const Context& context, const Request& request,
                          const std::string& folder);

}  // namespace rollplan
