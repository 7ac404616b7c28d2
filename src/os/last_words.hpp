// How the program ends if there is not even memory for an exception.
#pragma once

struct termios;

namespace rollplan {

/// Without memory for an exception, the runtime calls std::terminate, and that aborts. After
/// this call it restores the terminal, writes a fixed message and ends the program with
/// `exit_code`. Any other reason to terminate still aborts.
void end_plainly_without_memory(int exit_code);

/// Names the modes that a terminal has to have at the end; null if there is nothing to restore.
/// They must live until the next call.
void restore_without_memory(int terminal, const termios* modes);

/// Writes that message: there is not enough memory.
void complain_of_memory();

}  // namespace rollplan
