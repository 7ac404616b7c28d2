// The least that a program with fmt can be, to compare with.
#include <fmt/core.h>

int main() {
  fmt::print("Hello, {}\n", "runner");
}
