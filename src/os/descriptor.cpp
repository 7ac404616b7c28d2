#include "os/descriptor.hpp"

#include <unistd.h>

#include <cerrno>

namespace rollplan {

Descriptor::~Descriptor() {
  close();
}

bool Descriptor::close() {
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0;
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
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
