#include "os/descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace rollplan {

Descriptor::~Descriptor() {
  close();
}

bool Descriptor::close() {
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0;
}

void fill_closed_streams() {
  // Opens /dev/null for the opposite direction, so that using the stream still fails.
  constexpr std::array modes{O_WRONLY, O_RDONLY, O_RDONLY};
  for (std::size_t i = 0; i < modes.size(); ++i) {
    const int stream = static_cast<int>(i);
    if (fcntl(stream, F_GETFD) != -1) continue;
    if (open("/dev/null", modes[i]) != stream) return;
  }
}

bool may_try_again(int descriptor, short events) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
  pollfd polled{descriptor, events, 0};
  return poll(&polled, 1, -1) >= 0 || errno == EINTR;
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (may_try_again(descriptor, POLLOUT)) continue;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool sync_all(int descriptor) {
  int answer = -1;
  do {
    answer = fsync(descriptor);
  } while (answer != 0 && errno == EINTR);
  return answer == 0;
}

}  // namespace rollplan
