// A routine as JSON, `rollplan.routine/1`, by itself or inside another document.
#pragma once

#include "codec/reading.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/routine.hpp"
#include "text/json_writer.hpp"

namespace rollplan {

/// The routine at `token`. It views the text, and the memory of `in` holds the releases and
/// tools that `catalogue` lacks.
Routine read_routine(Reading& in, TokenIndex token, const Catalogue& catalogue);

/// Its keys and their order are a promise to scripts.
void write_routine(JsonWriter& json, const Routine& routine);
/// The same for an object that has more members.
void write_routine_members(JsonWriter& json, const Routine& routine);

}  // namespace rollplan
