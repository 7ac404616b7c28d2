// Completion: finds the words that could come at the cursor of an unfinished line.
//
// The scripts of `completions` call the program with a hidden command:
//
//     rollplan __complete SHELL ...
//
// The other arguments suit each shell; see shells.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

inline constexpr std::string_view completion_call = "__complete";

/// A shell for which there is a completion script.
struct Shell {
  std::string_view name;
  std::string_view script;
  /// Answers a question of the script. Throws Error(usage) if no script would ask it.
  std::string (*answer)(const std::vector<std::string>& asked, const Ports& ports);
};

std::span<const Shell> shells();

/// The shell with that name. Throws Error(usage), with "did you mean", if it is unknown.
const Shell& shell_named(const std::string& name);

/// Runs the hidden command with `words` and prints the answer to standard output. Throws
/// Error(usage) for a question that no script of ours would ask.
Exit answer_completion(const std::vector<std::string>& words, const Ports& ports);

/// The command at a shell's prompt, up to the cursor.
struct TypedLine {
  std::vector<std::string> words;  ///< the last one is at the cursor; empty after a blank
  bool in_redirection = false;     ///< whether the last word is the file of a redirection
};

/// Cuts a command into its words. Removes quotes, even unclosed ones, and leaves out redirections.
/// Expands nothing.
TypedLine typed_line(std::string_view line);

struct Offer {
  std::string word;  ///< adds only letters, digits and hyphens to the item, so it is safe
  std::string help;
};

struct Offers {
  std::string item;          ///< the end of the word at the cursor, which the offers complete
  std::vector<Offer> words;  ///< each begins with the item
  bool files = false;        ///< whether to offer file names as well
  bool goes_on = false;      ///< in a list, so no blank follows the word

  /// Adds the word if it begins with the item. The shells must not do this matching: some of them
  /// guess, and the program should never guess what hurts.
  void add(std::string_view word, std::string_view help);
};

/// Adds the possible words for a value of that kind. For a list, sets `item` to its last item.
void offer_values(const Context& context, ValueKind kind, Offers& offers);

/// Offers words for a call up to the cursor. The last word may be unfinished or empty. Ignores
/// catalogues and a configuration that cannot be read.
Offers offers_for(std::vector<std::string> words, const Ports& ports);

}  // namespace rollplan
