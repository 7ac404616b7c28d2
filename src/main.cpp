#include <csignal>

#include "cli/run.hpp"
#include "os/descriptor.hpp"
#include "os/os.hpp"

int main(int count, char** values) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error like others
  rollplan::fill_closed_streams();
  rollplan::SystemClock clock;
  rollplan::SystemTerminal terminal;
  rollplan::SystemFiles files;
  rollplan::SystemConsole console;
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  return static_cast<int>(rollplan::run(
      arguments,
      rollplan::Ports{clock, terminal, files, console, rollplan::system_environment,
                      [&] { return rollplan::program_path(count > 0 ? values[0] : ""); }}));
}
