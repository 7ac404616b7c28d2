// The smallest possible program with fmt, to compare with.
#include <fmt/core.h>

int main() {
  fmt::print("Hello, {}\n", "runner");
}
