// Answers a word of danger before reporting any mistake in the call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The routine without steps that answers the words of danger in these phrases; null if there are
/// none.
std::optional<Routine> refusal_of(const Catalogue& catalogue, Date date,
                                  const std::vector<std::string>& phrases);

/// Searches a call that cannot be carried out for words that refuse. If there is one, prints the
/// refusal in the way that the call asks for, as far as its options, its files and the
/// configuration can be read, and returns the exit code.
std::optional<Exit> refuse_despite(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
