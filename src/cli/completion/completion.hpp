// Completion: the words that could stand at the cursor of an unfinished line.
//
// The scripts of `completions` ask for it by a call that is not for people:
//
//     rollplan __complete SHELL ...
//
// each shell in the way that suits it, see shells.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

inline constexpr std::string_view completion_call = "__complete";

/// A shell that completes our words: its script, and how that is answered.
struct Shell {
  std::string_view name;
  std::string_view script;
  /// Answers the script. Throws Error(usage) for a question that no script asks.
  std::string (*answer)(const std::vector<std::string>& asked, const Ports& ports);
};

std::span<const Shell> shells();

/// Throws Error(usage), with "did you mean", for an unknown one.
const Shell& shell_named(const std::string& name);

/// Answers `words`, that call; the words, if any, go to standard output. Throws
/// Error(usage) for what no script of ours would ask.
Exit answer_completion(const std::vector<std::string>& words, const Ports& ports);

/// The command at a shell's prompt, up to the cursor.
struct TypedLine {
  std::vector<std::string> words;  ///< the last is the one at the cursor; empty behind a blank
  bool in_redirection = false;     ///< that one is the file of a redirection
};

/// Cuts a command into its words: quotes are taken away, an open one too;
/// nothing is expanded; redirections are left out.
TypedLine typed_line(std::string_view line);

struct Offer {
  std::string word;  ///< what it adds to the item is letters, digits and hyphens: safe anywhere
  std::string help;
};

struct Offers {
  std::string item;          ///< what these stand for: the end of the word at the cursor
  std::vector<Offer> words;  ///< each begins with the item
  bool files = false;        ///< names of files as well
  bool goes_on = false;      ///< a list: no blank behind a word

  /// Words that begin otherwise are left out here, not by the shells, some of
  /// which guess: what hurts is not for guessing.
  void add(std::string_view word, std::string_view help);
};

/// Adds the words that a value of that kind may be; where it is a list, `item` becomes
/// its last one.
void offer_values(const Context& context, ValueKind kind, Offers& offers);

/// The words of a call up to the cursor, the last one perhaps unfinished or
/// empty. Catalogues and a configuration at fault count as not there.
Offers offers_for(std::vector<std::string> words, const Ports& ports);

}  // namespace rollplan
