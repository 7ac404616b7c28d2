// The commands that a reminder runs, with everything the call said written out.
#pragma once

#include "cli/call/selection.hpp"
#include "render/remind/reminder.hpp"

namespace rollplan {

/// Throws Error(usage) if `value` contains characters that a scheduler's file may not contain.
void expect_writable(std::string_view what, std::string_view value);

/// The program of `--notify` and its arguments. The program's path is absolute if a scheduler would
/// not find it. Empty without that option. Throws Error(usage).
Command chosen_notifier(const Context& context);

/// The words for calling `today`, without the program and without options that only the job needs.
std::vector<std::string> routine_words(const Context& context, const Request& request,
                                       bool with_level);

/// A job that runs these words. Throws Error(usage).
Job job_of(const Context& context, std::vector<std::string> words);

/// The call of `remind` for the newest run in that folder, with this call's other options. Throws
/// Error(usage).
Command follow_up_command(const Context& context, const Request& request,
                          const std::string& folder);

}  // namespace rollplan
