// A word of danger is answered before any mistake in the call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The routine without steps that answers the words of danger in these phrases; null if there
/// are none.
std::optional<Routine> refusal_of(const Catalogue& catalogue, Date date,
                                  const std::vector<std::string>& phrases);

/// Looks through the words of a call that cannot be carried out for one that
/// refuses. If there is one, prints the refusal as the call would have, as far as
/// its options, its file and the configuration allow, and answers its exit code.
std::optional<Exit> refuse_despite(const std::vector<std::string>& words, const Ports& ports);

}  // namespace rollplan
