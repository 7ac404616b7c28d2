// Which files of a folder are opened to find the newest run.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "core/run/newest.hpp"
#include "dice.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using File = NewestFiles::File;

std::chrono::sys_seconds at(int second) {
  return std::chrono::sys_seconds(std::chrono::seconds(second));
}

std::vector<std::string> names_of(const std::vector<File>& files) {
  std::vector<std::string> names;
  for (const File& file : files) names.push_back(file.name);
  return names;
}

/// The first twenty of all files after sorting.
template <class Newer>
void add_first(std::set<std::string>& names, std::vector<File> files, Newer newer) {
  std::sort(files.begin(), files.end(), newer);
  for (std::size_t i = 0; i < std::min<std::size_t>(files.size(), 20); ++i) {
    names.insert(files[i].name);
  }
}

}  // namespace

TEST_CASE("hidden files and those that are still being written are left out", "[run]") {
  NewestFiles newest;
  for (const char* name : {".a.fit", "a.fit.tmp", "a.gpx.part", "a.fit", "b.gpx"}) {
    newest.see(name, at(1));
  }
  CHECK(names_of(newest.files()) == std::vector<std::string>{"b.gpx", "a.fit"});
}

TEST_CASE("a file is kept for its late name or for its late change", "[run]") {
  NewestFiles newest;
  for (int i = 100; i < 160; ++i) newest.see("2026-" + std::to_string(i), at(i));
  newest.see("A-copied-now", at(1000));
  newest.see("Z-copied-long-ago", at(0));
  const std::vector<std::string> names = names_of(newest.files());
  CHECK(names.front() == "A-copied-now");
  CHECK(names.back() == "Z-copied-long-ago");
  CHECK(names.size() == 21);
}

TEST_CASE("the newest twenty of any folder are those of the sorted list", "[run]") {
  const Seed seed = seed_of_run();
  for (int round = 0; round < rounds(300); ++round) {
    CAPTURE(seed, round);
    Dice dice(seed + static_cast<Seed>(round));
    std::vector<File> all;
    NewestFiles newest;
    std::set<std::string> used;
    for (int i = dice.between(0, 90); i > 0; --i) {
      const std::string name = "f" + std::to_string(dice.between(0, 500));
      if (!used.insert(name).second) continue;
      all.push_back({name, at(dice.between(0, 60))});
      newest.see(name, all.back().changed);
    }
    std::set<std::string> expected;
    add_first(expected, all, [](const File& a, const File& b) { return a.name > b.name; });
    add_first(expected, all, [](const File& a, const File& b) {
      return a.changed != b.changed ? a.changed > b.changed : a.name > b.name;
    });
    const std::vector<File> files = newest.files();
    const std::vector<std::string> names = names_of(files);
    CHECK(std::set<std::string>(names.begin(), names.end()) == expected);
    CHECK(names.size() == expected.size());
    CHECK(std::ranges::is_sorted(files, std::ranges::greater{}, &File::changed));
  }
}
