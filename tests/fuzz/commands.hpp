// Whole commands on hostile input, with the world around them in memory, and what holds for the
// output of each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "fakes.hpp"
#include "fuzz.hpp"

namespace rollplan::fuzz {

using Words = std::vector<std::string>;
using FilesByPath = std::map<std::string, std::string>;

struct Printed {
  Exit exit;
  std::string out, error;
  FilesByPath files;  ///< as the command left them
};

/// Runs the command and checks that all it printed is safe for a terminal. Standard output may
/// have the control characters `allowed`.
Printed printed(Words words, const FilesByPath& files, std::string_view allowed = "\n\f");
/// The same for a call that was prepared.
Printed printed(testing::Call& call, std::string_view allowed = "\n\f");

/// The same with --json: whatever it prints is one JSON document.
Printed printed_json(Words words, const FilesByPath& files);

/// All of it, for comparison.
std::string described(const Printed& printed);

/// Ends the program unless the text is UTF-8 without control characters, except those `allowed`.
void require_clean(std::string_view text, std::string_view allowed, std::string_view what);

bool is_json(std::string_view text);
/// Requires that each line of `text` is JSON; returns how many there are.
std::size_t require_json_lines(std::string_view text);

/// Everything between quotation marks in the texts: the words of a dictionary for JSON.
std::vector<std::string> quoted_words(const std::vector<std::string>& texts);

/// The text of a file in the project's folder.
std::string project_file(const std::string& path);

}  // namespace rollplan::fuzz
