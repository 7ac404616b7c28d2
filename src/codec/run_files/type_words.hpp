// The words by which files call an activity.
#pragma once

#include <string_view>

#include "core/run/activity.hpp"

namespace rollplan {

/// Sets the sport, its name, and what else the word says: trail, indoors, race. An empty word
/// changes nothing; an unknown word becomes the name of an unknown sport.
void set_type(Activity& activity, std::string_view word);

}  // namespace rollplan
