#include <csignal>
#include <new>

#include "cli/run.hpp"
#include "os/descriptor.hpp"
#include "os/last_words.hpp"
#include "os/os.hpp"

namespace rollplan {
namespace {

Exit run_here(int count, char** values) {
  SystemClock clock;
  SystemTerminal terminal;
  SystemFiles files;
  SystemConsole console;
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  return run(arguments, Ports{clock, terminal, files, console, system_environment,
                              [&] { return program_path(count > 0 ? values[0] : ""); }});
}

/// Runs before any other constructor: some of CLI11's constants need memory.
[[gnu::constructor(101)]] void expect_little_memory() {
  end_plainly_without_memory(static_cast<int>(Exit::trouble));
}

}  // namespace
}  // namespace rollplan

int main(int count, char** values) {
  std::signal(SIGXFSZ, SIG_IGN);  // so exceeding the file size limit is an ordinary write error
  rollplan::fill_closed_streams();
  try {
    return static_cast<int>(rollplan::run_here(count, values));
  } catch (const std::bad_alloc&) {
    rollplan::complain_of_memory();
  }
  return static_cast<int>(rollplan::Exit::trouble);
}
