// Runs two programs in turn and compares them, with an empty environment and without their output:
//
//     pairs COUNT PROGRAM [ARGUMENT…] -- PROGRAM [ARGUMENT…]
//
// Prints one line: the median of the COUNT ratios of wall time, the median microseconds of the
// first and of the second program, and the highest memory use in KiB of the first and of the
// second. The ratio of two runs in a row stays steady even if the machine's speed does not.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

struct Cost {
  double microseconds = 0;
  long kibibytes = 0;
};

[[noreturn]] void fail(const char* what, const char* about) {
  std::fprintf(stderr, "pairs: %s: %s\n", what, about);
  std::exit(2);
}

Cost run(char** command) {
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  char* environment[] = {nullptr};
  pid_t child = 0;
  rusage usage{};
  int status = 0;
  const auto start = std::chrono::steady_clock::now();
  if (posix_spawn(&child, command[0], &quiet, nullptr, command, environment) != 0) {
    fail("cannot start", command[0]);
  }
  if (wait4(child, &status, 0, &usage) != child) fail("lost", command[0]);
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&quiet);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail("did not succeed", command[0]);
  return {took.count(), usage.ru_maxrss};
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

int main(int argc, char** argv) {
  const auto is_divider = [](const char* word) { return std::strcmp(word, "--") == 0; };
  char** divider = std::find_if(argv, argv + argc, is_divider);
  const long count = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 0;
  if (count < 1 || divider < argv + 3 || divider >= argv + argc - 1) {
    fail("usage", "pairs COUNT PROGRAM [ARGUMENT...] -- PROGRAM [ARGUMENT...]");
  }
  *divider = nullptr;
  std::vector<double> ratios;
  std::vector<double> first_times;
  std::vector<double> second_times;
  Cost first;
  Cost second;
  for (long i = 0; i < count; ++i) {
    first = run(argv + 2);
    second = run(divider + 1);
    ratios.push_back(first.microseconds / second.microseconds);
    first_times.push_back(first.microseconds);
    second_times.push_back(second.microseconds);
  }
  std::printf("%.3f %.1f %.1f %ld %ld\n", median(ratios), median(first_times), median(second_times),
              first.kibibytes, second.kibibytes);
  return 0;
}
