#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "os/descriptor.hpp"
#include "os/os.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

int number_of(Stream stream) {
  return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace

bool SystemTerminal::is_terminal(Stream stream) const {
  return isatty(number_of(stream)) == 1;
}

std::optional<std::size_t> SystemTerminal::width() const {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

std::optional<std::size_t> SystemTerminal::height() const {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return std::nullopt;
  return size.ws_row;
}

void SystemTerminal::write(Stream stream, std::string_view text) {
  if (write_all(number_of(stream), text)) return;
  // Only reached if SIGPIPE is ignored; otherwise the signal has ended the program.
  if (errno == EPIPE) throw Error(ErrorKind::silent, "the reader has left");
  throw Error(ErrorKind::io, say("cannot write to standard output: {}", std::strerror(errno)));
}

}  // namespace rollplan
