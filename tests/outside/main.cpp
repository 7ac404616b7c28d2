// Plans a routine with the installed library and prints it.
#include <chrono>
#include <iostream>

#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"

int main() {
  using namespace std::chrono_literals;
  rollplan::Request request;
  request.date = 2026y / 11 / 22;
  request.sore.emplace({rollplan::Sore{"calf"}, rollplan::Sore{"it-band"}});
  const rollplan::Routine routine = rollplan::plan(rollplan::builtin_catalogue(), request);
  std::cout << rollplan::formats().front().routine(routine, {});
}
