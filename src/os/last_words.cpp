#include "os/last_words.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>

#include "os/descriptor.hpp"

namespace rollplan {
namespace {

// A terminate handler can only use global variables.
int exit_code_at_end = 1;
int terminal_at_end = -1;
const termios* modes_at_end = nullptr;

/// Whether the runtime gave up because of memory: it has no exception then, because it could
/// not make one, or one that says so.
bool lacks_memory() {
  const std::exception_ptr thrown = std::current_exception();
  if (!thrown) return true;
  try {
    std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

void end_plainly() {
  if (modes_at_end != nullptr) {
    tcsetattr(terminal_at_end, TCSANOW, modes_at_end);
    write_all(terminal_at_end, "\x1b[?25h\n");  // shows the cursor
  }
  if (!lacks_memory()) std::abort();
  complain_of_memory();
  _exit(exit_code_at_end);
}

}  // namespace

void end_plainly_without_memory(int exit_code) {
  exit_code_at_end = exit_code;
  std::set_terminate(end_plainly);
}

void restore_without_memory(int terminal, const termios* modes) {
  terminal_at_end = terminal;
  modes_at_end = modes;
}

void complain_of_memory() {
  write_all(STDERR_FILENO, "rollplan: not enough memory\n");
}

}  // namespace rollplan
