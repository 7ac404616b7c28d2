// From a request to a routine.
#pragma once

#include "rollplan/history.hpp"
#include "rollplan/request.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The most areas that one routine takes.
inline constexpr int most_areas = 16;

/// Builds the routine for `request`, mindful of the `past`. Pure: equal input
/// gives equal output.
///
/// A refused word gives a routine without steps whose verdict is `refused`; so
/// does pain of 8 or more that leaves nothing to do. Throws Error(usage) for a
/// word that nothing is known by, and for more than `most_areas` areas.
///
/// The routine views `catalogue`, which must outlive it.
Routine plan(const Catalogue& catalogue, const Request& request, const Past& past = {});

}  // namespace rollplan
