#include <csignal>
#include <new>

#include "cli/run.hpp"
#include "os/descriptor.hpp"
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

}  // namespace
}  // namespace rollplan

int main(int count, char** values) {
  std::signal(SIGXFSZ, SIG_IGN);  // so exceeding the file size limit is an ordinary write error
  rollplan::fill_closed_streams();
  try {
    return static_cast<int>(rollplan::run_here(count, values));
  } catch (const std::bad_alloc&) {
    // Without memory even an Error cannot be built, so this writes the message directly.
    rollplan::write_all(2, "rollplan: not enough memory\n");
  }
  return static_cast<int>(rollplan::Exit::trouble);
}
