// All of the library.
//
//     rollplan::Request request;
//     request.date = 2026y / 11 / 22;
//     request.sore = {rollplan::Sore{"calf"}};
//     const auto routine = rollplan::plan(rollplan::builtin_catalogue(), request);
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
