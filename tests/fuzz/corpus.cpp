#include "corpus.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace rollplan::fuzz {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t most_bytes = 4096;

/// A line feed is \n; what is not plain ASCII, and the backslash, is \xNN.
std::string as_line(std::string_view input) {
  std::string line;
  for (const char c : input) {
    if (c == '\n') {
      line += "\\n";
    } else if (c < ' ' || c > '~' || c == '\\') {
      line += escaped(c);
    } else {
      line += c;
    }
  }
  return line;
}

std::string input_of(std::string_view line) {
  std::string input;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\\') {
      input += line[at];
    } else if (line.substr(at, 2) == "\\n") {
      input += '\n';
      at += 1;
    } else {
      input +=
          static_cast<char>(hex_digits.find(line[at + 2]) << 4U | hex_digits.find(line[at + 3]));
      at += 3;
    }
  }
  return input;
}

}  // namespace

std::string escaped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'x', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
}

std::vector<std::string> kept_inputs(std::string_view target) {
  std::ifstream file(std::filesystem::path(ROLLPLAN_SOURCE_DIR) / "tests/fuzz/corpus" /
                     (std::string(target) + ".txt"));
  std::vector<std::string> inputs;
  for (std::string line; std::getline(file, line);) inputs.push_back(input_of(line));
  return inputs;
}

void print_corpus(const std::filesystem::path& folder) {
  std::vector<std::string> lines;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    lines.push_back(as_line(std::string(std::istreambuf_iterator<char>(file), {})));
  }
  std::ranges::sort(lines, [](const std::string& one, const std::string& other) {
    return one.size() != other.size() ? one.size() < other.size() : one < other;
  });
  std::size_t bytes = 0;
  for (const std::string& line : lines) {
    bytes += line.size() + 1;
    if (bytes > most_bytes) return;
    std::cout << line << '\n';
  }
}

}  // namespace rollplan::fuzz
