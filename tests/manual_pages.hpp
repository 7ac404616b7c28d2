// Reads manual pages in mdoc, as far as the tests need it.
#pragma once

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support.hpp"
#include "texts.hpp"

namespace rollplan::testing {

using Names = std::set<std::string>;

inline std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// A page in mdoc, line by line.
using Manual = std::vector<std::string>;

inline Manual page_named(const std::string& name) {
  Manual page = lines_of(contents_of("docs/man/" + name));
  REQUIRE(page.size() > 50);
  return page;
}

/// The lines from a heading (".Sh FILES", ".Ss When") to the next one.
inline Manual section(const Manual& page, const std::string& heading) {
  const auto is_heading = [](const std::string& line) {
    return line.starts_with(".Sh ") || line.starts_with(".Ss ");
  };
  INFO(heading);
  const auto first = std::ranges::find(page, heading);
  REQUIRE(first != page.end());
  return {first + 1, std::find_if(first + 1, page.end(), is_heading)};
}

/// The headings of tagged lists that begin with a macro: ".It Fl ".
inline std::vector<std::string> items(const Manual& page, const std::string& macro) {
  std::vector<std::string> found;
  for (const std::string& line : page) {
    if (line.starts_with(macro)) found.push_back(line.substr(macro.size()));
  }
  return found;
}

/// An item without blanks, in the form that a reader sees: "-t,--timeDUR".
inline std::string shown(const std::string& item) {
  std::string text;
  for (const std::string& word : words_of(item)) {
    if (word == "Fl") {
      text += '-';
    } else if (word == "Oo") {
      text += '[';
    } else if (word == "Oc") {
      text += ']';
    } else if (word != "Ar" && word != "Ns" && word != "Cm" && word != "Ev") {
      text += word;
    }
  }
  return text;
}

/// All words of the lines `.Cm a , b` and of the items `.It Cm a`.
inline Names marked_words(const Manual& page, const std::string& macro) {
  Names names;
  for (const std::string& line : page) {
    std::vector<std::string> words = words_of(line);
    if (!words.empty() && words.front() == ".It") words.erase(words.begin());
    if (words.empty() || (words.front() != macro && words.front() != '.' + macro)) continue;
    for (const std::string& word : words) {
      const bool is_word = word.find_first_not_of(",.;:()") != std::string::npos;
      if (is_word && word != macro && word != '.' + macro) names.insert(word);
    }
  }
  return names;
}

/// The page as one line without macros, to find sentences that go over several lines.
inline std::string prose(const Manual& page) {
  std::string text;
  for (const std::string& line : page) {
    if (!line.starts_with('.')) text += line + ' ';
  }
  return text;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The first literal display that contains a JSON document.
inline std::string example_of(const Manual& page) {
  const auto first = std::ranges::find(page, "{");
  REQUIRE(first != page.end());
  std::string text;
  for (auto line = first; line != page.end() && *line != ".Ed"; ++line) text += *line + '\n';
  return replaced(replaced(text, "\\-", "-"), "\\(aq", "'");
}

/// The lines of a command in the section COMMANDS.
inline Manual entry_of(const Manual& page, std::string_view command) {
  const Manual all = section(page, ".Sh COMMANDS");
  const auto starts = [](const std::string& line) { return line.starts_with(".It Cm "); };
  const auto first = std::ranges::find_if(
      all, [&](const std::string& line) { return starts(line) && words_of(line)[2] == command; });
  INFO(command);
  REQUIRE(first != all.end());
  return {first, std::find_if(first + 1, all.end(), starts)};
}

}  // namespace rollplan::testing
