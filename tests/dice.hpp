// Random numbers for generated tests, the same for the same seed. ROLLPLAN_SEED=7 sets another
// seed, and every failure prints it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

namespace rollplan::testing {

using Seed = std::uint64_t;

inline Seed seed_of_run() {
  const char* given = std::getenv("ROLLPLAN_SEED");
  return given == nullptr || *given == '\0' ? 20261122 : std::strtoull(given, nullptr, 10);
}

/// How often a generated test repeats. A sanitizer is ten times as slow and looks for memory errors
/// rather than rare requests, so there it repeats a quarter as often.
constexpr int rounds(int often) {
#ifdef ROLLPLAN_SANITIZED
  return often / 10;
#else
  return often;
#endif
}

/// Does not use the library's distributions, because no standard fixes their results.
class Dice {
 public:
  explicit Dice(Seed seed) : engine_(seed) {}

  int between(int least, int most) {
    const auto faces = static_cast<Seed>(most - least + 1);
    return least + static_cast<int>(engine_() % faces);
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace rollplan::testing
