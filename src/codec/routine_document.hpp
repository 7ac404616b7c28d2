// Reads and writes a routine as JSON, `rollplan.routine/1`, alone or inside another document.
#pragma once

#include "codec/reading.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/routine.hpp"
#include "text/json_writer.hpp"

namespace rollplan {

/// Reads the routine at `token`. The result views the text; releases and tools that `catalogue`
/// lacks are in the memory of `in`.
Routine read_routine(Reading& in, TokenIndex token, const Catalogue& catalogue);

/// Writes a routine. Scripts rely on its keys and their order.
void write_routine(JsonWriter& json, const Routine& routine);
/// Writes only the members, so that the object can have others too.
void write_routine_members(JsonWriter& json, const Routine& routine);

}  // namespace rollplan
