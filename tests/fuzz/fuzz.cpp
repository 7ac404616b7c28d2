#include "fuzz.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "corpus.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"

namespace rollplan::fuzz {
namespace {

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// As libFuzzer's dictionaries have it: every byte in hexadecimal.
std::string dictionary_line(std::string_view word) {
  std::string line = "\"";
  for (const char c : word) line += escaped(c);
  return line + "\"\n";
}

void write_start(const Target& target, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder / "seeds");
  Start begin = target.start();
  std::ranges::move(kept_inputs(target.name()), std::back_inserter(begin.seeds));
  std::size_t number = 0;
  for (const std::string& seed : begin.seeds) {
    write_file(folder / "seeds" / std::to_string(++number), seed);
  }
  std::string dictionary;
  for (const std::string& word : begin.words) dictionary += dictionary_line(word);
  write_file(folder / "words", dictionary);
}

std::string answer(const Target& target, const std::string& input) {
  try {
    return target.outcome_of(input);
  } catch (const Error& error) {
    const std::string_view message = error.what();
    require(!message.empty(), "an error has a message");
    require(is_utf8(message), "a message is UTF-8");
    require(find_unprintable(message) == std::string_view::npos, "a message is printable");
    return "refused: " + std::string(message);
  }
}

const Target& chosen_target() {
  static const Target& chosen = []() -> const Target& {
    const char* name = std::getenv("FUZZ_TARGET");
    const Target* target = Target::find(name == nullptr ? "" : name);
    require(target != nullptr, "FUZZ_TARGET names a target");
    return *target;
  }();
  return chosen;
}

}  // namespace

const Target* Target::find(std::string_view name) {
  const Target* target = first_;
  while (target != nullptr && target->name_ != name) target = target->next_;
  return target;
}

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "This does not hold: " << what << '\n';
  std::abort();
}

}  // namespace rollplan::fuzz

/// With FUZZ_START=FOLDER, writes the seeds and words of the target there and ends; with
/// FUZZ_KEEP=FOLDER, prints the inputs there as the kept corpus has them and ends.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  using namespace rollplan::fuzz;
  const Target& target = chosen_target();
  if (const char* folder = std::getenv("FUZZ_START")) {
    write_start(target, folder);
    std::exit(0);
  }
  if (const char* folder = std::getenv("FUZZ_KEEP")) {
    print_corpus(folder);
    std::exit(0);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollplan::fuzz;
  const Target& target = chosen_target();
  const std::string input(data, data + size);
  require(answer(target, input) == answer(target, input), "equal inputs have equal outcomes");
  return 0;
}
