// The words that a value may be, by its kind in the table of commands.
#pragma once

#include "cli/completion/offers.hpp"
#include "cli/context.hpp"

namespace rollplan {

/// Adds them to `offers`, whose item becomes the last one where it is a list.
void offer_values(const Context& context, ValueKind kind, Offers& offers);

}  // namespace rollplan
