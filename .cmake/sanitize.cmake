# Builds the tests with sanitizers, using GCC or Clang:
#
#     cmake -C .cmake/sanitize.cmake -S . -B build/sanitize -G Ninja
include(${CMAKE_CURRENT_LIST_DIR}/dev.cmake)
set(ROLLPLAN_SANITIZE address,undefined CACHE STRING "")
# Enough for a stack trace with line numbers, and quicker to build than -g.
set(CMAKE_CXX_FLAGS_DEBUG -g1 CACHE STRING "")
