// All of the library.
//
//     auto& catalogue = rollplan::builtin_catalogue();
//     auto routine = rollplan::plan(catalogue, {.date = ..., .sore = {{{"calf"}}}});
//
// docs/library.md shows a whole program.
#pragma once

#include "rollplan/catalogue.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "rollplan/history.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "rollplan/routine.hpp"
#include "rollplan/session.hpp"
#include "rollplan/units.hpp"
#include "rollplan/version.hpp"
